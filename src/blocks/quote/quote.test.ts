import { testFixtures } from '../testing/testFixtures';
import { quote } from './quote';

testFixtures(quote, import.meta.url);
