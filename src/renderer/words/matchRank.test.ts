import { describe, expect, test } from 'vitest';
import { matchRank } from './matchRank';

const named = (label: string, ...keywords: readonly string[]) => ({ label, keywords });

describe('how well a name answers a query', () => {
  test.each([
    ['quote', named('Quote'), 0],
    ['QUOTE ', named('Quote'), 0],
    ['qu', named('Quote', 'qu'), 1],
    ['quote', named('Pull quote', 'quote'), 2],
    ['a', named('Q&A'), 2],
    ['box of', named('Fact box of the day'), 2],
    ['uot', named('Quote'), 3],
    ['line', named('Timeline'), 3],
    ['time', named('Live entry', 'timeline'), 4],
    ['line', named('Live entry', 'timeline'), 5],
    ['more', named('Also Read', 'read more'), 5],
    ['x', named('Quote', 'said'), null],
    ['', named('Quote'), 0],
    // Hindi, Arabic and Malayalam: a vowel sign is part of its word.
    ['उद्धरण', named('Quote', 'उद्धरण'), 4],
    ['समय', named('समय रेखा'), 1],
    ['रेखा', named('समय रेखा'), 2],
    ['خط', named('خط زمني'), 1],
    ['زمني', named('خط زمني'), 2],
    ['സമയ', named('സമയരേഖ'), 1],
    ['രേഖ', named('സമയരേഖ'), 3],
    // One letter, composed or not.
    ['cafe\u0301', named('Café'), 0],
  ] as const)('%s in %o: %s', (query, name, rank) => {
    expect(matchRank(query, name)).toBe(rank);
  });
});
