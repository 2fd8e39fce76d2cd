import { testFixtures } from '../testing/testFixtures';
import { paragraph } from './paragraph';

testFixtures(paragraph, import.meta.url);
