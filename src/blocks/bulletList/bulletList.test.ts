import { testFixtures } from '../testing/testFixtures';
import { bulletList } from './bulletList';

testFixtures(bulletList, import.meta.url);
