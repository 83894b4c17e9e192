import type { CallOutput } from '../../shared/contract/calls.ts';
import { useAsked } from '../app/asked.ts';
import { useFormats } from '../app/formats.ts';
import { useWords, type Translate } from '../app/words.ts';
import { Icon } from '../kit/icon.tsx';
import './ways-in.css';

/** Names that are listed of what is wrong. */
const LISTED = 4;

type Recognised = CallOutput<'intake.look'>['recognised'][number];

const described = ['bagit', 'wacz', 'checksums', 'links'] as const;
/** Names of programs are the same in every language. */
const names: Readonly<Record<string, string>> = {
  proofmode: 'ProofMode',
  tella: 'Tella',
  'auto-archiver': 'Bellingcat auto-archiver',
  hunchly: 'Hunchly',
};

/** How a program is called in the language of the window. */
export function toolName(tool: string, t: Translate): string {
  const known = described.find((each) => each === tool);
  return known === undefined ? (names[tool] ?? tool) : t(`ways.tool-${known}`);
}

/** Before files come in: how many they are, whose lists lie among them, and whether the hashes in these are right. */
export function Look({ places }: { readonly places: readonly string[] }) {
  const { t } = useWords();
  const { size, number } = useFormats();
  const { value } = useAsked('intake.look', places.length === 0 ? undefined : { paths: [...places] });
  if (places.length === 0) return null;
  if (value === undefined) return <output className="ways-muted">{t('ways.look-working')}</output>;
  return (
    <div className="ways-look">
      <p className="ways-muted">
        {t('ways.look-count', { count: value.files, shown: number(value.files), size: size(value.bytes) })}
      </p>
      {value.recognised.map((folder) => (
        <Folder key={`${folder.tool} ${folder.path}`} folder={folder} />
      ))}
    </div>
  );
}

function Folder({ folder }: { readonly folder: Recognised }) {
  const { t } = useWords();
  const { tool, path, listed, matching, unchecked, differing, missing, unlisted, about } = folder;
  const facts = [
    t('ways.look-listed', { count: listed }),
    matching > 0 ? t('ways.look-matching', { count: matching }) : '',
    unchecked > 0 ? t('ways.look-unchecked', { count: unchecked }) : '',
  ].filter(Boolean);
  const columns = Object.entries(about)
    .flatMap(([key, column]) => (key.startsWith('column-') ? [column] : []))
    .join(', ');
  return (
    <section className="ways-folder" aria-label={t('ways.look-recognised', { tool: toolName(tool, t) })}>
      <h3>
        <Icon name={differing.length > 0 ? 'warning' : 'package'} />
        {t('ways.look-recognised', { tool: toolName(tool, t) })}
        <span className="ways-muted" title={path}>
          {path.split(/[/\\]/).at(-1)}
        </span>
      </h3>
      <p>{facts.join(' · ')}</p>
      {columns !== '' && <p className="ways-muted">{t('ways.look-columns', { columns })}</p>}
      {differing.length > 0 && (
        <Names text={t('ways.look-differing', { count: differing.length })} names={differing} isWarning />
      )}
      {missing.length > 0 && <Names text={t('ways.look-missing', { count: missing.length })} names={missing} />}
      {unlisted.length > 0 && <Names text={t('ways.look-unlisted', { count: unlisted.length })} names={unlisted} />}
    </section>
  );
}

function Names({
  text,
  names,
  isWarning = false,
}: {
  readonly text: string;
  readonly names: readonly string[];
  readonly isWarning?: boolean;
}) {
  const { t } = useWords();
  return (
    <div className="ways-names" data-warning={isWarning ? '' : undefined}>
      <p>{text}</p>
      <ul>
        {names.slice(0, LISTED).map((name) => (
          <li key={name} title={name}>
            {name.split(/[/\\]/).at(-1)}
          </li>
        ))}
        {names.length > LISTED && <li>{t('ways.new-more', { count: names.length - LISTED })}</li>}
      </ul>
    </div>
  );
}
