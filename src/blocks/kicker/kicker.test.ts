import { testFixtures } from '../testing/testFixtures';
import { kicker } from './kicker';

testFixtures(kicker, import.meta.url);
