import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const whereabouts: Vocabulary = {
  name: 'whereabouts',
  title: {
    en: 'Whereabouts and outside contact',
    ru: 'Местонахождение и связь с внешним миром',
    be: 'Месцазнаходжанне і сувязь са знешнім светам',
  },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 30: Whereabouts and outside contact with detainee',
  verified: true,
  open: true,
  terms: listed(`
    01 capture-acknowledged | capture is acknowledged | задержание признают | затрыманне прызнаюць
      0101 location-disclosed | location is disclosed | место содержания сообщают | месца ўтрымання паведамляюць
        010101 contact-permitted | outside contact is permitted | связь с внешним миром разрешена | сувязь са знешнім светам дазволена
          01010101 family-permitted | contact with family is permitted | связь с семьёй разрешена | сувязь з сям’ёй дазволена
          01010102 counsel-permitted | contact with a lawyer is permitted | встречи с адвокатом разрешены | сустрэчы з адвакатам дазволены
          01010103 humanitarian-permitted | contact with a humanitarian organisation is permitted | связь с гуманитарной организацией разрешена | сувязь з гуманітарнай арганізацыяй дазволена
          01010104 ngo-permitted | contact with a human rights organisation is permitted | связь с правозащитной организацией разрешена | сувязь з праваабарончай арганізацыяй дазволена
        010102 contact-not-permitted | outside contact is not permitted | связь с внешним миром запрещена | сувязь са знешнім светам забаронена | incommunicado; инкоммуникадо; інкамунікада
          01010201 family-not-permitted | contact with family is not permitted | связь с семьёй запрещена | сувязь з сям’ёй забаронена
          01010202 counsel-not-permitted | contact with a lawyer is not permitted | встречи с адвокатом запрещены | сустрэчы з адвакатам забаронены
          01010203 humanitarian-not-permitted | contact with a humanitarian organisation is not permitted | связь с гуманитарной организацией запрещена | сувязь з гуманітарнай арганізацыяй забаронена
          01010204 ngo-not-permitted | contact with a human rights organisation is not permitted | связь с правозащитной организацией запрещена | сувязь з праваабарончай арганізацыяй забаронена
      0102 location-not-disclosed | location is not disclosed | место содержания не сообщают | месца ўтрымання не паведамляюць
    02 capture-denied | capture is denied | задержание отрицают | затрыманне адмаўляюць
    90 other | other | другое | іншае
    99 unknown | unknown | неизвестно | невядома
  `),
};
