import { type ReactElement, useEffect, useState } from 'react';
import type { GateAnswer } from '../../checks/gate';
import type { ExportOptions } from '../../contract/exportOptions';
import type { JsonNode } from '../../contract/json';
import type { Exported, ExportProblem } from '../../contract/methods';
import type { Failure } from '../../contract/result';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Seg } from '../../ui/Seg';
import { Tick } from '../../ui/Tick';
import type { CommandContext } from '../commands/command';
import { useCommandContext } from '../commands/useCommandContext';
import type { StorySession } from '../state/StorySession';
import { useApp, useGalley } from '../state/useGalley';
import { useSession, useStory } from '../state/useSession';
import { countOf } from '../words/countOf';
import { sizeWords } from '../words/sizeWords';
import { copyExport } from './copyHtml';
import { download } from './download';
import { ExportProblems } from './ExportProblems';
import { ExportRow as Row } from './ExportRow';
import { DEFAULT_EXPORT } from './exportState';
import { GateStops } from './GateStops';
import { type DeskLeaving, leavingNow } from './leaving';
import { UpdateRow } from './UpdateRow';
import { type ExportGate, useGate } from './useGate';

const CHOICES = {
  purpose: [
    { value: 'publish', label: 'To publish' },
    { value: 'proof', label: 'As a proof' },
  ],
  mode: [
    { value: 'page', label: 'Whole page' },
    { value: 'fragment', label: 'Body for a CMS' },
  ],
  images: [
    { value: 'folder', label: 'Files beside it' },
    { value: 'inline', label: 'Inside the page' },
    { value: 'url', label: 'At an address' },
  ],
  unresolved: [
    { value: 'title', label: 'Title only' },
    { value: 'drop', label: 'Left out' },
  ],
  missingPicture: [
    { value: 'caption', label: 'Caption only' },
    { value: 'drop', label: 'Left out' },
  ],
  rawHtml: [
    { value: 'clean', label: 'Cleaned' },
    { value: 'refuse', label: 'Left out' },
  ],
} as const;

/** How the story leaves as HTML: what form, what becomes of what is not whole, what is listed; then copy or save. */
export function ExportDialog(): ReactElement {
  const galley = useGalley();
  const session = useSession();
  const context = useCommandContext();
  const isNative = useApp((state) => state.info?.capabilities.nativeDialogs === true);
  const [options, setOptions] = useState<ExportOptions>(DEFAULT_EXPORT);
  const { exported, failure } = useExport(options);
  const gate = useGate();
  const mayLeave = exported !== null && gate.may;
  const close = (): void => galley.open(null);
  const set = <K extends keyof ExportOptions>(key: K, value: ExportOptions[K]): void => setOptions((now) => ({ ...now, [key]: value }));
  const leaving = () => leavingBy(gate, context, session);
  const save = async (): Promise<void> => {
    const left = await leaving();
    if (left === null) return;
    const saved = await galley.client.call('export.save', { doc: session.doc, story: left.story, purpose: left.purpose, options });
    if (!saved.ok) {
      if (saved.error.code !== 'cancelled') galley.say(saved.error.message);
      return;
    }
    if (saved.value.download !== null) download(saved.value.download);
    close();
    galley.say(`${saved.value.saved === null ? 'The HTML is in the downloads.' : `Exported to ${saved.value.saved}.`}${left.mark()}`);
  };
  const copy = async (): Promise<void> => {
    const left = await leaving();
    if (left !== null) await copyExport(context, options, left);
  };
  return (
    <Dialog
      foot={
        <>
          <Size exported={exported} />
          <Button icon="copy" isDisabled={!mayLeave} onPress={() => void copy()} place="push">
            Copy HTML
          </Button>
          <Button isDisabled={!mayLeave} kind="ink" onPress={() => void save()}>
            {isNative ? 'Save HTML…' : 'Save HTML'}
          </Button>
        </>
      }
      onClose={close}
      size="wide"
      testId="export-dialog"
      title="Export as HTML"
    >
      <div className="dialog__body export">
        <div className="export__form">
          <Row label="Purpose">
            <Seg label="Purpose" onChange={gate.setPurpose} options={CHOICES.purpose} value={gate.purpose} />
          </Row>
          <UpdateRow purpose={gate.purpose} />
          <Row label="Form">
            <Seg label="Form" onChange={(value) => set('mode', value)} options={CHOICES.mode} value={options.mode} />
          </Row>
          {options.mode === 'fragment' ? (
            <Row label="Head">
              <Tick label="Headline, standfirst, byline and date too" on={options.header} onChange={(on) => set('header', on)} />
            </Row>
          ) : null}
          <Row label="Pictures">
            <Seg label="Pictures" onChange={(value) => set('images', value)} options={CHOICES.images} value={options.images} />
          </Row>
          {options.images === 'url' ? (
            <Row label="Address before each file">
              <label className="field__box">
                <input
                  aria-label="Address before each file"
                  onChange={(event) => set('imageUrl', event.target.value)}
                  placeholder="https://"
                  type="url"
                  value={options.imageUrl}
                />
              </label>
            </Row>
          ) : null}
          <Row label="Also Read without address">
            <Seg
              label="Also Read without address"
              onChange={(value) => set('unresolved', value)}
              options={CHOICES.unresolved}
              value={options.unresolved}
            />
          </Row>
          <Row label="Missing picture">
            <Seg
              label="Missing picture"
              onChange={(value) => set('missingPicture', value)}
              options={CHOICES.missingPicture}
              value={options.missingPicture}
            />
          </Row>
          {holdsRawHtml(session.story().doc) ? (
            <Row label="Raw HTML">
              <Seg label="Raw HTML" onChange={(value) => set('rawHtml', value)} options={CHOICES.rawHtml} value={options.rawHtml} />
            </Row>
          ) : null}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls by keys */}
        <section aria-label="What leaves" className="export__list" tabIndex={0}>
          <GateStops gate={gate} />
          <ExportProblems
            failure={failure}
            hasStops={!gate.answer.may}
            problems={exported === null ? null : notSaid(exported.problems, gate.answer)}
          />
        </section>
      </div>
    </Dialog>
  );
}

/** The story as it leaves now; null where the gate does not let it. */
async function leavingBy(gate: ExportGate, context: CommandContext, session: StorySession): Promise<DeskLeaving | null> {
  const overridden = gate.leaveNow();
  return overridden === null ? null : leavingNow(context, session, gate.purpose, overridden);
}

function Size({ exported }: { readonly exported: Exported | null }): ReactElement {
  if (exported === null) return <span className="export__size" />;
  const bytes = new TextEncoder().encode(exported.html).length;
  const pictures = exported.files.length === 0 ? '' : ` and ${countOf(exported.files.length, 'picture')}`;
  return (
    <span className="export__size muted small num">
      {sizeWords(bytes)}
      {pictures}
    </span>
  );
}

/** What would leave with these options, told anew whenever they or the text change. */
function useExport(options: ExportOptions): { readonly exported: Exported | null; readonly failure: Failure | null } {
  const galley = useGalley();
  const session = useSession();
  const doc = useStory((state) => state.doc);
  const [now, set] = useState<{ readonly exported: Exported | null; readonly failure: Failure | null }>({ exported: null, failure: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the document says that the story has changed
  useEffect(() => {
    let isOld = false;
    void galley.client.call('export.html', { doc: session.doc, story: session.story(), options }).then((result) => {
      if (!isOld) set(result.ok ? { exported: result.value, failure: null } : { exported: null, failure: result.error });
    });
    return () => {
      isOld = true;
    };
  }, [galley, session, options, doc]);
  return now;
}

/** Problems that the gate has not named already. */
function notSaid(problems: readonly ExportProblem[], { stops, overridden }: GateAnswer): readonly ExportProblem[] {
  const said = new Set([...stops, ...overridden].map(({ rule, where }) => `${rule} ${where.block}`));
  return problems.filter(({ rule, block }) => !said.has(`${rule} ${block}`));
}

function holdsRawHtml(node: JsonNode): boolean {
  return node.type === 'rawHtml' || (node.content ?? []).some(holdsRawHtml);
}
