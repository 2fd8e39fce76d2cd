import { describe, expect, it } from 'vitest';
import { sampleStory } from '../../blocks/testing/sampleStory';
import { outline } from '../../blocks/testing/outline';
