import { testFixtures } from '../testing/testFixtures';
import { figure } from './figure';

testFixtures(figure, import.meta.url);
