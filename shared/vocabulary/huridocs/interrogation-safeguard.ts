import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const interrogationSafeguard: Vocabulary = {
  name: 'interrogation-safeguard',
  title: { en: 'Safeguards in interrogation', ru: 'Гарантии при допросе', be: 'Гарантыі пры допыце' },
  version: 1,
  source: 'Principles on Effective Interviewing for Investigations and Information Gathering (Méndez Principles), 2021',
  verified: true,
  open: true,
  terms: listed(`
    - information-on-rights | information on rights | разъяснение прав | тлумачэнне правоў
    - right-to-silence | right to remain silent | право хранить молчание | права захоўваць маўчанне
    - reasons-for-arrest | reasons for the arrest and charges told | сообщение причин задержания и обвинения | паведамленне прычын затрымання і абвінавачання
    - interpretation | interpretation | перевод | пераклад
    - relative-notified | relative notified | уведомление родственников | паведамленне сваякоў
    - lawyer | access to a lawyer, legal aid included | доступ к адвокату, в том числе бесплатному | доступ да адваката, у тым ліку бясплатнага
    - doctor | access to a doctor and an independent medical examination | доступ к врачу и независимому медицинскому осмотру | доступ да лекара і незалежнага медыцынскага агляду
    - outside-contact | contact with the outside world | связь с внешним миром | сувязь са знешнім светам
    - registration | registration of the detention | регистрация задержания | рэгістрацыя затрымання
    - recording | full recording of the interview | полная запись допроса | поўны запіс допыту
    - record-reviewed | review and signature of the record | ознакомление с протоколом и подпись | азнаямленне з пратаколам і подпіс
    - prompt-judge | prompt appearance before a judge | безотлагательная доставка к судье | неадкладная дастаўка да суддзі
    - independent-complaints | access to independent complaint mechanisms | доступ к независимому рассмотрению жалоб | доступ да незалежнага разгляду скарг
  `),
};
