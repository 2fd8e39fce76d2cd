import type { Node } from '@tiptap/pm/model';
import { type ReactElement, useEffect, useState } from 'react';
import ReactCrop, { type PercentCrop } from 'react-image-crop';
import 'react-image-crop/dist/ReactCrop.css';
import { Button } from '../../ui/Button';
import type { EditorOptions } from '../editor/EditorApi';

/** Parts of 1, from the picture's upper left corner. */
export interface CropValue {
  readonly [key: string]: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Chooses the part of a picture that is published. The file itself is not cut. */
export function CropField(props: {
  readonly node: Node;
  readonly options: EditorOptions;
  readonly onCrop: (crop: CropValue | null) => void;
}): ReactElement {
  const { node, options, onCrop } = props;
  const picture = String(node.attrs.picture);
  const [url, setUrl] = useState<string | null>(null);
  const [crop, setCrop] = useState<PercentCrop | undefined>(() => asPercent(node.attrs.crop as CropValue | null));
  useEffect(() => {
    let mine: string | null = null;
    let gone = false;
    void options.pictureUrl(picture, 860).then((made) => {
      if (gone && made !== null) options.releaseUrl(made);
      else {
        mine = made;
        setUrl(made);
      }
    });
    return () => {
      gone = true;
      if (mine !== null) options.releaseUrl(mine);
    };
  }, [options, picture]);
  return (
    <div className="box__row box__crop">
      <span className="small">Crop</span>
      {url === null ? null : (
        <ReactCrop
          crop={crop}
          onChange={(_pixels, percent) => setCrop(percent)}
          onComplete={(_pixels, percent) => onCrop(asParts(percent))}
        >
          <img alt="" src={url} />
        </ReactCrop>
      )}
      <div className="box__acts">
        <Button
          isDisabled={crop === undefined}
          kind="text"
          onPress={() => {
            setCrop(undefined);
            onCrop(null);
          }}
          small
        >
          Show all of it
        </Button>
      </div>
    </div>
  );
}

function asPercent(crop: CropValue | null): PercentCrop | undefined {
  if (crop === null) return undefined;
  return { unit: '%', x: crop.x * 100, y: crop.y * 100, width: crop.width * 100, height: crop.height * 100 };
}

/** Null for the whole picture and for a slip of the pointer. */
function asParts(crop: PercentCrop): CropValue | null {
  const part = (value: number) => Math.round(Math.min(100, Math.max(0, value)) * 100) / 10_000;
  const [x, y] = [part(crop.x), part(crop.y)];
  const parts = { x, y, width: Math.min(part(crop.width), 1 - x), height: Math.min(part(crop.height), 1 - y) };
  const tiny = parts.width < 0.02 || parts.height < 0.02;
  const whole = parts.width > 0.995 && parts.height > 0.995;
  return tiny || whole ? null : parts;
}
