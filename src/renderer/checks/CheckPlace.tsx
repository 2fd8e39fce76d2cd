import type { ReactElement } from 'react';

/** Where a finding is, on one line: what it stands in, then the story's own words in their own direction, whose end is cut where they are too long. */
export function CheckPlace({ place }: { readonly place: string }): ReactElement {
  const comma = place.indexOf(', ');
  if (comma < 0) return <p className="check__place">{place}</p>;
  return (
    <p className="check__place">
      <span>{place.slice(0, comma + 2)}</span>
      <bdi className="cut">{place.slice(comma + 2)}</bdi>
    </p>
  );
}
