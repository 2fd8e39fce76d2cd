import { testFixtures } from '../testing/testFixtures';
import { heading } from './heading';

testFixtures(heading, import.meta.url);
