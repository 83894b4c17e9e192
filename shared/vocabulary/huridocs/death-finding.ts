import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const deathFinding: Vocabulary = {
  name: 'death-finding',
  title: {
    en: 'Autopsy and death certificate',
    ru: 'Вскрытие и свидетельство о смерти',
    be: 'Ускрыццё і пасведчанне аб смерці',
  },
  version: 1,
  source:
    'HURIDOCS micro-thesauri 34: Autopsy results and 35: Death certificate; the number of the list stands before that of the term',
  verified: true,
  open: true,
  terms: listed(`
    34.00 autopsy | autopsy | вскрытие | ускрыццё
      34.01 autopsy-performed | autopsy by medical professionals | вскрытие проведено медиками | ускрыццё праведзена медыкамі
      34.02 informal-examination | informal examination of the body | тело осмотрено неофициально | цела агледжана неафіцыйна
      34.03 no-examination | neither autopsy nor examination of the body | ни вскрытия, ни осмотра тела не было | ні ўскрыцця, ні агляду цела не было
      34.99 autopsy-unknown | about the autopsy nothing is known | о вскрытии ничего не известно | пра ўскрыццё нічога не вядома
      + independent-autopsy-refused | independent autopsy refused | в независимом вскрытии отказано | у незалежным ускрыцці адмоўлена
    35.00 certificate | death certificate | свидетельство о смерти | пасведчанне аб смерці
      35.01 no-certificate | no certificate can be found and none seems to exist | свидетельство не найдено и, видимо, не существует | пасведчанне не знойдзена і, відаць, не існуе
      35.02 certificate-not-available | a certificate seems to exist but is not available | свидетельство, видимо, есть, но недоступно | пасведчанне, відаць, ёсць, але недаступнае
      35.03 certificate-seen | a certificate exists and reliable witnesses saw it | свидетельство есть, его видели надёжные очевидцы | пасведчанне ёсць, яго бачылі надзейныя сведкі
      35.04 certificate-available | a certificate is available | свидетельство есть в распоряжении | пасведчанне ёсць у распараджэнні
      35.99 certificate-unknown | about the certificate nothing is known | о свидетельстве ничего не известно | пра пасведчанне нічога не вядома
  `),
};
