import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const medicalAttention: Vocabulary = {
  name: 'medical-attention',
  title: { en: 'Medical attention', ru: 'Медицинская помощь', be: 'Медыцынская дапамога' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 37: Medical attention',
  verified: true,
  open: true,
  terms: listed(`
    01 medical-officer | part of a medical officer in the torture | роль медицинского работника при пытках | роля медыцынскага работніка пры катаваннях
      0101 officer-not-present | no medical officer was present at any time | медицинского работника не было | медыцынскага работніка не было
      0102 officer-before | medical officer was present before | медицинский работник присутствовал до пыток | медыцынскі работнік прысутнічаў да катаванняў
      0103 officer-during | medical officer was present during | медицинский работник присутствовал во время пыток | медыцынскі работнік прысутнічаў падчас катаванняў
      0104 officer-took-part | medical officer took part | медицинский работник участвовал в пытках | медыцынскі работнік удзельнічаў у катаваннях
      0105 officer-after | medical officer was present after | медицинский работник присутствовал после пыток | медыцынскі работнік прысутнічаў пасля катаванняў
    02 attention | medical attention | медицинская помощь | медыцынская дапамога
      0201 not-needed | none was needed, according to the victim | помощь, по словам человека, не требовалась | дапамога, паводле слоў чалавека, не патрабавалася
      0202 requested | attention was requested | помощь просили | дапамогу прасілі
      0203 none | no attention was given | помощи не было | дапамогі не было
      0204 limited | limited attention was given | помощь была ограниченной | дапамога была абмежаванай
      0205 adequate | adequate attention was given | помощь была достаточной | дапамога была дастатковай
      0206 excellent | excellent attention was given | помощь была отличной | дапамога была выдатнай
    99 unknown | unknown | неизвестно | невядома
  `),
};
