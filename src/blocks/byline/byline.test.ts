import { testFixtures } from '../testing/testFixtures';
import { byline } from './byline';

testFixtures(byline, import.meta.url);
