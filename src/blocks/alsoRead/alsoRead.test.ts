import { testFixtures } from '../testing/testFixtures';
import { alsoRead } from './alsoRead';

testFixtures(alsoRead, import.meta.url);
