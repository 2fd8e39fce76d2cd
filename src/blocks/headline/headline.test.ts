import { testFixtures } from '../testing/testFixtures';
import { headline } from './headline';

testFixtures(headline, import.meta.url);
