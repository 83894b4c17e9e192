import type { Term } from '../vocabulary.ts';
import { provisionsOf } from './instrument-articles.ts';
import { say, seen, unseen } from './origin.ts';
import { womensCommittee } from './womens-committee.ts';

const { article, paragraph } = provisionsOf({
  id: 'CEDAW',
  en: ['CEDAW'],
  ru: ['КЛДЖ', 'КЛДОЖ'],
  be: ['КЛДЖ'],
});
const text = seen('English treaty text, BWBV0002909');
const known = unseen('title from general knowledge, to be compared with ohchr.org');

const convention: readonly Term[] = [
  {
    id: 'CEDAW',
    labels: {
      en: 'Convention on the Elimination of All Forms of Discrimination against Women (CEDAW)',
      ru: 'Конвенция о ликвидации всех форм дискриминации в отношении женщин (КЛДЖ)',
      be: 'Канвенцыя аб ліквідацыі ўсіх форм дыскрымінацыі ў дачыненні да жанчын (КЛДЖ)',
    },
    aliases: [
      'Convention on the Elimination of All Forms of Discrimination against Women',
      'CEDAW Convention',
      'Конвенция о ликвидации всех форм дискриминации в отношении женщин',
      'Канвенцыя аб ліквідацыі ўсіх форм дыскрымінацыі ў дачыненні да жанчын',
      'КЛДЖ',
      'КЛДОЖ',
      'СЕДАВ',
    ],
    ...text,
  },
  article(
    '1',
    'definition of discrimination against women',
    'определение дискриминации в отношении женщин',
    'вызначэнне дыскрымінацыі ў дачыненні да жанчын',
    seen('CEDAW general recommendation 35, para. 1'),
    {
      also: ['Convention on the Elimination of All Forms of Discrimination against Women 1'],
      scope: say(
        'By general recommendations 19 and 35 gender-based violence is part of it.',
        'По общим рекомендациям № 19 и 35 включает гендерное насилие.',
        'Паводле агульных рэкамендацый № 19 і 35 уключае гендарны гвалт.',
      ),
    },
  ),
  article('2', 'policy measures', 'меры политики', 'меры палітыкі', text),
  paragraph(
    '2-a',
    'equality in the constitution and in law',
    'равноправие в конституции и законах',
    'раўнапраўе ў канстытуцыі і законах',
    text,
  ),
  paragraph(
    '2-b',
    'prohibition of discrimination, with sanctions',
    'запрет дискриминации, подкреплённый санкциями',
    'забарона дыскрымінацыі, падмацаваная санкцыямі',
    text,
  ),
  paragraph(
    '2-c',
    'protection of women’s rights by tribunals',
    'защита прав женщин через суды',
    'абарона правоў жанчын праз суды',
    text,
  ),
  paragraph(
    '2-d',
    'State organs abstain from discrimination',
    'государственные органы воздерживаются от дискриминации',
    'дзяржаўныя органы ўстрымліваюцца ад дыскрымінацыі',
    text,
  ),
  paragraph(
    '2-e',
    'discrimination by any person, organisation or enterprise',
    'дискриминация со стороны любого лица, организации или предприятия',
    'дыскрымінацыя з боку любой асобы, арганізацыі або прадпрыемства',
    text,
  ),
  paragraph(
    '2-f',
    'change of discriminatory laws and customs',
    'изменение дискриминационных законов и обычаев',
    'змяненне дыскрымінацыйных законаў і звычаяў',
    text,
  ),
  paragraph(
    '2-g',
    'repeal of discriminatory penal provisions',
    'отмена дискриминационных положений уголовного законодательства',
    'скасаванне дыскрымінацыйных палажэнняў крымінальнага заканадаўства',
    text,
  ),
  article(
    '3',
    'full development and advancement of women in all fields, for the exercise of human rights',
    'всестороннее развитие и прогресс женщин во всех областях для осуществления прав человека',
    'усебаковае развіццё і прагрэс жанчын ва ўсіх галінах дзеля ажыццяўлення правоў чалавека',
    text,
  ),
  article('4', 'temporary special measures', 'временные специальные меры', 'часовыя спецыяльныя меры', known),
  // Only paragraph (a) was compared.
  article('5', 'stereotypes', 'стереотипы', 'стэрэатыпы', unseen()),
  paragraph(
    '5-a',
    'stereotypes, the idea of inferiority or superiority of either sex',
    'стереотипы, идея неполноценности или превосходства одного из полов',
    'стэрэатыпы, ідэя непаўнавартасці або перавагі аднаго з полаў',
    text,
  ),
  paragraph(
    '5-b',
    'family education, common responsibility of women and men for children',
    'семейное воспитание, общая ответственность женщин и мужчин за детей',
    'сямейнае выхаванне, агульная адказнасць жанчын і мужчын за дзяцей',
    known,
  ),
  article(
    '6',
    'trafficking in women, exploitation of prostitution',
    'торговля женщинами, эксплуатация проституции',
    'гандаль жанчынамі, эксплуатацыя прастытуцыі',
    known,
  ),
  article('7', 'political and public life', 'политическая и общественная жизнь', 'палітычнае і грамадскае жыццё', text),
  paragraph('7-a', 'to vote and be elected', 'голосовать и быть избранной', 'галасаваць і быць абранай', text),
  paragraph(
    '7-b',
    'to shape policy and hold public office',
    'формировать политику и занимать государственные посты',
    'фарміраваць палітыку і займаць дзяржаўныя пасады',
    text,
  ),
  paragraph(
    '7-c',
    'to take part in non-governmental organisations and associations',
    'участвовать в неправительственных организациях и ассоциациях',
    'удзельнічаць у няўрадавых арганізацыях і асацыяцыях',
    text,
  ),
  article(
    '8',
    'women as representatives of their State, work in international organisations',
    'представительство государства за рубежом, работа в международных организациях',
    'прадстаўніцтва дзяржавы за мяжой, праца ў міжнародных арганізацыях',
    known,
  ),
  article(
    '9',
    'nationality: to acquire, change and retain it; nationality of children',
    'гражданство: приобретение, изменение, сохранение; гражданство детей',
    'грамадзянства: набыццё, змяненне, захаванне; грамадзянства дзяцей',
    text,
  ),
  article('10', 'education', 'образование', 'адукацыя', text),
  article('11', 'work', 'труд', 'праца', text),
  article('12', 'health', 'здоровье', 'здароўе', text),
  article('13', 'economic and social life', 'экономическая и социальная жизнь', 'эканамічнае і сацыяльнае жыццё', text),
  article('14', 'rural women', 'сельские женщины', 'сельскія жанчыны', text),
  article(
    '15',
    'equality before the law, freedom of movement',
    'равенство перед законом, свобода передвижения',
    'роўнасць перад законам, свабода перамяшчэння',
    text,
  ),
  article('16', 'family', 'семья', 'сям’я', text),
];

/** The Convention on women with its paragraphs, and what its Committee made of it. */
export const womensConvention: readonly Term[] = [...convention, ...womensCommittee];
