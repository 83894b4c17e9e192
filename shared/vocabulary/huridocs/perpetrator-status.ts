import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const perpetratorStatus: Vocabulary = {
  name: 'perpetrator-status',
  title: {
    en: 'Latest status of the perpetrator',
    ru: 'Последние сведения об исполнителе',
    be: 'Апошнія звесткі пра выканаўцу',
  },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 26: Status as perpetrator',
  verified: true,
  open: true,
  terms: listed(`
    01 in-post | still holding the post | сохраняет должность | захоўвае пасаду
      0101 in-post-uncharged | in post, not charged | на должности, обвинение не предъявлено | на пасадзе, абвінавачанне не прад’яўлена
      0102 in-post-charged | in post, facing charges | на должности, обвиняется | на пасадзе, абвінавачваецца
        010201 in-post-charged-free | in post, facing charges, free | на должности, обвиняется, на свободе | на пасадзе, абвінавачваецца, на волі
        010202 in-post-charged-detained | in post, facing charges, detained | на должности, обвиняется, под стражей | на пасадзе, абвінавачваецца, пад вартай
        010203 in-post-charged-fugitive | in post, facing charges, a fugitive | на должности, обвиняется, скрывается | на пасадзе, абвінавачваецца, хаваецца
      + promoted | promoted or decorated since | повышение или награда после действия | павышэнне або ўзнагарода пасля дзеяння
    02 removed | removed from the post or demoted | снят с должности или понижен | зняты з пасады або паніжаны
      0201 removed-uncharged | removed, not charged | снят с должности, обвинение не предъявлено | зняты з пасады, абвінавачанне не прад’яўлена
      0202 removed-charged | removed, facing charges | снят с должности, обвиняется | зняты з пасады, абвінавачваецца
        020201 removed-charged-free | removed, facing charges, free | снят с должности, обвиняется, на свободе | зняты з пасады, абвінавачваецца, на волі
        020202 removed-charged-detained | removed, facing charges, detained | снят с должности, обвиняется, под стражей | зняты з пасады, абвінавачваецца, пад вартай
    + sanctioned | under international sanctions | под международными санкциями | пад міжнароднымі санкцыямі
    + abroad | has left the country | за пределами страны | за межамі краіны
    99 unknown | unknown | неизвестно | невядома
  `),
};
