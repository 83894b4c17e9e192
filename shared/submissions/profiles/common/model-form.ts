import type { Question } from '../../question.ts';
import { asked, counted, ifAny, type Asked } from './asked.ts';
import * as who from './identity.ts';
import * as sender from './submitting.ts';

/**
 * The twelve items that the model form of communications to CEDAW asks about its author, and again about every victim who is not the
 * author (iwraw-ap.org, sample format for complaints).
 */
function items(name: Asked, address: Asked, contact: Asked, isAuthor: boolean): Asked[] {
  /** An author may be an organisation, which has no birthday. */
  const personal = (question: Asked): Asked => (isAuthor ? ifAny(question) : question);
  return [
    name,
    personal(who.firstName),
    personal(who.birth),
    personal(who.nationality),
    ifAny(who.passport),
    personal(who.sex),
    ifAny(who.civilStatus),
    personal(who.profession),
    ifAny(who.belonging),
    address,
    ifAny(sender.submitterMailAddress),
    contact,
  ];
}

const authorName = asked(
  ['Family name, or name of the organisation', 'Фамилия или название организации', 'Прозвішча або назва арганізацыі'],
  'draft.submitters.name',
);

const submittedAs = asked(
  [
    'Submitted as the victim, as a group of victims, or on behalf of somebody',
    'Подаётся пострадавшей, группой пострадавших или от чужого имени',
    'Падаецца пацярпелай, групай пацярпелых або ад чужога імя',
  ],
  'draft.submitters.capacity',
);

export const authorItems: readonly Question[] = counted(
  '1.',
  ...items(authorName, sender.submitterAddress, sender.submitterContact, true),
  submittedAs,
);

export const victimItems: readonly Question[] = counted(
  '2.',
  ...items(who.familyName, who.presentAddress, ifAny(who.contact), false),
  who.actingFor,
);
