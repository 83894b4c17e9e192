import { definitions } from '../../../shared/records/definitions.ts';
import type { RecordType } from '../../../shared/records/definition.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { termLabel } from '../../../shared/vocabulary/vocabulary.ts';
import { coversScope, type JudgedClearance } from '../../archive/consent.ts';
import { showRecord } from '../../archive/view.ts';
import type { GateContext } from './context.ts';
import type { Found, Gate } from './found.ts';
import { shownAs } from './subjects.ts';

/**
 * Part of gate 1: more than a name goes only where a consent covers it: her picture, her voice, medical information, her papers.
 * Refused for what can be nothing else: the photograph on her record, a medical report on her. Warned where a person has to look: a film
 * may show somebody else, and what a form asks of health may be known to all.
 */
export const scopesGate: Gate = (context) => [...ofAnnexes(context), ...ofAnswers(context)];

/** Which scope the documents of a kind need for those whom they are about. */
const SCOPE_OF: Readonly<Record<string, { readonly scope: string; readonly severity: 'refuse' | 'warn' }>> = {
  photo: { scope: 'image', severity: 'warn' },
  video: { scope: 'image', severity: 'warn' },
  audio: { scope: 'voice', severity: 'warn' },
  'medical-report': { scope: 'medical', severity: 'refuse' },
  'autopsy-report': { scope: 'medical', severity: 'refuse' },
  'identity-document': { scope: 'documents', severity: 'warn' },
};

/** Roles in which a record is about somebody, and not only written or signed. */
const ABOUT: ReadonlySet<string> = new Set([
  'subject',
  'victim',
  'target',
  'defendant',
  'person',
  'depicted',
  'patient',
  'detainee',
]);

function ofAnnexes(context: GateContext): Found[] {
  // What was made unreadable for this audience was looked at by whoever did it.
  const going = context.layout.annexes.filter(({ number, goes }) => number !== null && goes === 'original');
  if (going.length === 0) return [];
  const photos = photosOf(context);
  return going.flatMap(({ document }): Found[] => {
    const { fields, links } = showRecord(context.catalogue, document);
    const needed = SCOPE_OF[typeof fields['kind'] === 'string' ? fields['kind'] : ''];
    const about = links.filter(({ type, role }) => type === 'person' && ABOUT.has(role)).map(({ code }) => code);
    const own = photos.get(document);
    return [
      ...(needed === undefined ? [] : missing(context, about, needed.scope, needed.severity, document, 'kind')),
      ...(own === undefined ? [] : missing(context, [own], 'image', 'refuse', document, 'kind')),
    ];
  });
}

/** Whose photograph a document is, by its code. */
function photosOf({ catalogue, mentioned }: GateContext): ReadonlyMap<string, string> {
  const rows = catalogue
    .prepare(
      `select d.code as document, p.code as person from reference f join record p on p.id = f.record
         join record d on d.id = f.target where p.type = 'person' and f.field = 'photo'`,
    )
    .all<{ document: string; person: string }>();
  return new Map(rows.filter(({ person }) => mentioned.has(person)).map(({ document, person }) => [document, person]));
}

/** Parts of records that tell of somebody's health. */
const MEDICAL: ReadonlySet<string> = new Set(['health', 'harm', 'death']);

function ofAnswers(context: GateContext): Found[] {
  const told = new Map<string, Found>();
  for (const { parts } of context.layout.sections)
    for (const question of parts.flatMap((part) => part.questions)) {
      if (question.own || question.answer === '') continue;
      for (const { record, field } of question.given) {
        if (!isMedical(record.type, field)) continue;
        const people = record.type === 'person' ? [record.code] : peopleOf(context, record.code);
        for (const found of missing(context, people, 'medical', 'warn', record.code, field))
          told.set(found.about ?? '', found);
      }
    }
  return [...told.values()];
}

function isMedical(type: string, field: string): boolean {
  const key = field.split('.')[0];
  const definition = definitions[type as RecordType]?.fields.find((each) => each.key === key);
  return definition?.sensitive === true && MEDICAL.has(definition.section ?? '');
}

function peopleOf({ catalogue }: GateContext, code: string): string[] {
  const { links } = showRecord(catalogue, code);
  return links.filter(({ type, role }) => type === 'person' && ABOUT.has(role)).map((each) => each.code);
}

function missing(
  context: GateContext,
  people: readonly string[],
  scope: string,
  severity: 'refuse' | 'warn',
  record: string,
  field: string,
): Found[] {
  return [...new Set(people)]
    .flatMap((code) => context.people.find((each) => each.code === code) ?? [])
    .filter((person) => !isCovered(person, scope))
    .map(({ code }) => ({
      id: 'scope-missing',
      severity,
      about: `${record}/${scope}/${code}`,
      details: {
        shownAs: shownAs(context, code),
        what: termLabel(vocabularyOf('consent-scope'), scope, context.draft.language),
      },
      rule: 'Murad Code (2022): consent for each kind of information',
      record,
      field,
    }));
}

/** Who appears in office is seen and heard there; her health and her papers are her own all the same. */
function isCovered(person: JudgedClearance, scope: string): boolean {
  const inOffice = person.reason === 'public-function' && (scope === 'image' || scope === 'voice');
  return inOffice || coversScope(person, scope);
}
