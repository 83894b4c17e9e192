import { labels } from '../../../records/definition.ts';
import type { Choice } from '../../profile.ts';
import { acceptances } from './acceptance.ts';
import { sourced } from './marks.ts';

/** What the unified form of the treaty bodies lets one choose, and what has to be looked up before it is sent. */

/** One committee only, and one whose procedure the State has accepted: see acceptance.ts. */
export const committeeChoice: Choice = {
  id: 'committee',
  asks: labels('Committee, one only', 'Комитет, только один', 'Камітэт, толькі адзін'),
  answers: acceptances.map(({ committee, name }) => ({ id: committee, label: name })),
  usual: null,
  source: sourced(
    'One committee for one communication: guidance note of OHCHR, europeancourt.org (2026)',
    '2026-11-23',
  ),
};

export const acceptanceChoice: Choice = {
  id: 'acceptance-checked',
  asks: labels(
    'Did you look up with the depositary (treaties.un.org) that Belarus has accepted this procedure?',
    'Проверили ли вы у депозитария (treaties.un.org), что Беларусь признала эту процедуру?',
    'Ці праверылі вы ў дэпазітарыя (treaties.un.org), што Беларусь прызнала гэтую працэдуру?',
  ),
  answers: [
    { id: 'no', label: labels('No', 'Нет', 'Не') },
    { id: 'yes', label: labels('Yes, it has', 'Да, признала', 'Так, прызнала') },
  ],
  usual: 'no',
  internal: true,
  source: sourced(
    'The State must have accepted the procedure: guidance note of OHCHR, europeancourt.org (2026)',
    '2026-11-23',
  ),
};

export const filedBeforeChoice: Choice = {
  id: 'filed-before-end',
  asks: labels(
    'Human Rights Committee: was the complaint filed before 8 February 2023?',
    'Комитет по правам человека: подана ли жалоба до 8 февраля 2023 года?',
    'Камітэт па правах чалавека: ці пададзеная скарга да 8 лютага 2023 года?',
  ),
  answers: [
    { id: 'no', label: labels('No', 'Нет', 'Не') },
    { id: 'yes', label: labels('Yes', 'Да', 'Так') },
  ],
  usual: 'no',
  internal: true,
  source: sourced('Denunciation of the Optional Protocol, in effect for Belarus on 8 February 2023'),
};

export const portalLanguageChoice: Choice = {
  id: 'portal-language',
  asks: labels('Language chosen in the portal', 'Язык, выбранный на портале', 'Мова, выбраная на партале'),
  answers: [
    { id: 'en', label: labels('English', 'Английский', 'Англійская') },
    { id: 'fr', label: labels('French', 'Французский', 'Французская') },
    { id: 'ru', label: labels('Russian', 'Русский', 'Руская') },
    { id: 'es', label: labels('Spanish', 'Испанский', 'Іспанская') },
    {
      id: 'several',
      label: labels(
        'Several: the annexes are in another language',
        'Несколько: приложения на другом языке',
        'Некалькі: дадаткі на іншай мове',
      ),
    },
  ],
  usual: null,
  source: sourced('Guidance note of OHCHR, europeancourt.org (2026)', '2026-11-23'),
};
