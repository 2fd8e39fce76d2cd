import { type CSSProperties, type ReactElement, useState } from 'react';
import { lendFaces } from './lendFaces';

/** The page that leaves, from its served address; seen once it stands in its typefaces. */
export function PageFrame({
  url,
  title,
  style,
}: {
  readonly url: string;
  readonly title: string;
  readonly style?: CSSProperties;
}): ReactElement {
  const [dressed, setDressed] = useState('');
  return (
    <iframe
      data-dressed={dressed === url}
      onLoad={({ currentTarget }) => void lendFaces(currentTarget).finally(() => setDressed(url))}
      sandbox="allow-same-origin allow-modals"
      src={url}
      style={style}
      title={title}
    />
  );
}
