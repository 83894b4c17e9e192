import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const addressType: Vocabulary = {
  name: 'address-type',
  title: { en: 'Types of address', ru: 'Виды адресов', be: 'Віды адрасоў' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 40: Types of addresses',
  verified: true,
  open: true,
  terms: listed(`
    01 home | home address | домашний адрес | хатні адрас
    02 work | work address | рабочий адрес | працоўны адрас
    03 alternate | alternate address | другой используемый адрес | другі адрас, якім карыстаюцца
    04 former | former address | прежний адрес | ранейшы адрас
    05 temporary | temporary address | временный адрес | часовы адрас
    + mailing | confidential mailing address | конфиденциальный почтовый адрес | канфідэнцыйны паштовы адрас | mailing
    + registered | registered address | адрес регистрации | адрас рэгістрацыі | прописка; прапіска
    + in-exile | address in exile | адрес за границей | адрас за мяжой
    90 other | other | другой | іншы
    99 unknown | unknown | неизвестно | невядома
  `),
};
