import { testFixtures } from '../testing/testFixtures';
import { orderedList } from './orderedList';

testFixtures(orderedList, import.meta.url);
