import { term, type Vocabulary } from '../vocabulary.ts';

export const confidentiality: Vocabulary = {
  name: 'confidentiality',
  title: { en: 'Confidentiality', ru: 'Конфиденциальность', be: 'Канфідэнцыяльнасць' },
  version: 1,
  source: 'HURIDOCS Events Standard Formats, field 0108; UN incident form',
  verified: true,
  open: false,
  terms: [
    {
      ...term('public', 'public', 'открыто для всех', 'адкрыта для ўсіх', 'публично', 'публічна'),
      scope: {
        en: 'May be published. Names still need a consent of their own.',
        ru: 'Можно публиковать. На имена всё равно нужно отдельное согласие.',
        be: 'Можна публікаваць. На імёны ўсё адно патрэбна асобная згода.',
      },
    },
    {
      ...term('partners', 'partner organisations', 'для партнёрских организаций', 'для партнёрскіх арганізацый'),
      scope: {
        en: 'For trusted organisations that work on the case as well.',
        ru: 'Для организаций, которым доверяют и которые тоже работают с этим делом.',
        be: 'Для арганізацый, якім давяраюць і якія таксама працуюць з гэтай справай.',
      },
    },
    {
      ...term(
        'un-confidential',
        'confidential to UN bodies',
        'конфиденциально для органов ООН',
        'канфідэнцыйна для органаў ААН',
      ),
      scope: {
        en: 'For a UN body on condition that it neither publishes it nor passes it to the State.',
        ru: 'Для органа ООН при условии, что он не опубликует сведения и не передаст их государству.',
        be: 'Для органа ААН пры ўмове, што ён не апублікуе звестак і не перадасць іх дзяржаве.',
      },
    },
    {
      ...term('internal', 'internal only', 'только внутри команды', 'толькі ўнутры каманды', 'internal'),
      scope: {
        en: 'Does not leave the archive.',
        ru: 'Не покидает архив.',
        be: 'Не пакідае архіва.',
      },
    },
  ],
};
