import type { DataLink, DataRecord } from '../data-record.ts';
import { intervalOf, type Entities } from './entities.ts';
import { isSomebody } from './happenings.ts';

/** A link as the model says such things: a membership, a part in a case; where it has no word for it, a link with its role. */
export function addLink(entities: Entities, link: DataLink): void {
  const { language, recordOf } = entities;
  const [of, who] = [recordOf(link.of), recordOf(link.who)];
  if (of === undefined || who === undefined) return;
  const { startDate, endDate, notes } = intervalOf(link.from, link.until, language);
  const role = link.role.labels[language];
  const interval = { startDate, endDate, description: [link.note, ...notes] };
  const id = link.role.id ?? '';
  // Said by the event and the organisation themselves.
  if (id === 'place' && who.type === 'place' && of.type !== 'document') {
    if (of.type !== 'person' && of.type !== 'place') entities.add(of.id, schemaOf(of), { addressEntity: [who.id] });
    return;
  }
  if (who.type === 'document' || of.type === 'document') {
    const [document, entity] = who.type === 'document' ? [who, of] : [of, who];
    entities.add(link.id, 'Documentation', {
      document: [document.id],
      entity: [entity.id],
      role: [role],
      description: interval.description,
    });
    return;
  }
  if (of.type === 'case' && isSomebody(who)) {
    entities.add(link.id, 'CourtCaseParty', { party: [who.id], case: [of.id], role: [role], ...interval });
    if (id === 'lawyer') represent(entities, link, of, role);
  } else if (of.type === 'organisation' && isSomebody(who) && (id === 'member' || id === 'head'))
    entities.add(link.id, 'Membership', { member: [who.id], organization: [of.id], role: [role], ...interval });
  else if (of.type === 'organisation' && who.type === 'person' && id === 'employee')
    entities.add(link.id, 'Employment', { employee: [who.id], employer: [of.id], role: [role], ...interval });
  else if (isSomebody(of) && isSomebody(who) && id === 'lawyer')
    entities.add(link.id, 'Representation', { agent: [who.id], client: [of.id], role: [role], ...interval });
  else if (of.type === 'person' && who.type === 'person' && (id === 'relative' || id === 'parent'))
    entities.add(link.id, 'Family', { person: [of.id], relative: [who.id], relationship: [role], ...interval });
  else entities.add(link.id, 'UnknownLink', { subject: [who.id], object: [of.id], role: [role], ...interval });
}

/** Whom a lawyer of a case represents is known where one person alone is accused. */
function represent({ input, add, linksOf, recordOf }: Entities, link: DataLink, of: DataRecord, role: string): void {
  const accused = linksOf(of.id).filter(({ who, role: each }) => each.id === 'defendant' && isSomebody(recordOf(who)));
  const [only] = accused;
  if (accused.length !== 1 || only === undefined) return;
  add(input.derivedId(link.id, 'client'), 'Representation', { agent: [link.who], client: [only.who], role: [role] });
}

function schemaOf(record: DataRecord): 'CourtCase' | 'Event' | 'Organization' {
  if (record.type === 'case') return 'CourtCase';
  return record.type === 'organisation' ? 'Organization' : 'Event';
}
