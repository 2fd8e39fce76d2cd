import type { ReactElement } from 'react';
import type { ImportReport } from '../../formats/importReport';
import { countOf } from '../words/countOf';

/** The words that came in, as a rule in three parts and as numbers: kept, repeats, page furniture; lost is always said. */
export function Tally({ words }: { readonly words: ImportReport['words'] }): ReactElement {
  const { kept, repeats, furniture, lost } = words;
  return (
    <>
      <div aria-label={`${kept} words kept, ${repeats} repeats, ${furniture} page furniture, ${lost} lost`} className="tally" role="img">
        <i style={{ flexGrow: kept }} />
        {repeats > 0 ? <i className="rep" style={{ flexGrow: repeats }} /> : null}
        {furniture > 0 ? <i className="fur" style={{ flexGrow: Math.max(furniture, words.in / 100) }} /> : null}
      </div>
      <div className="keyline" data-testid="tally">
        <span>
          <b>{words.in.toLocaleString('en')}</b> words in
        </span>
        <span>
          <b>{kept.toLocaleString('en')}</b> kept
        </span>
        <span>
          <b>{repeats.toLocaleString('en')}</b> {repeats === 1 ? 'repeat' : 'repeats'} of words kept
        </span>
        <span>
          <b>{furniture.toLocaleString('en')}</b> labels and page furniture
        </span>
        <span className={lost === 0 ? 'v-ok' : 'v-block'} title={countOf(lost, 'word')}>
          <b className={lost === 0 ? 'v-ok' : 'v-block'}>{lost}</b> lost
        </span>
      </div>
    </>
  );
}
