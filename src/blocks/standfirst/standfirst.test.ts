import { testFixtures } from '../testing/testFixtures';
import { standfirst } from './standfirst';

testFixtures(standfirst, import.meta.url);
