import type { Labels, Term, Vocabulary } from '../vocabulary.ts';
import { say, seen, type Origin } from './origin.ts';

function category(number: string, arabic: number, about: Labels, scope: Labels, origin: Origin): Term {
  return {
    id: number,
    labels: say(
      `Category ${number}: ${about.en}`,
      `Категория ${number}: ${about.ru}`,
      `Катэгорыя ${number}: ${about.be}`,
    ),
    aliases: [
      `Category ${number}`,
      `Cat. ${number}`,
      `Категория ${number}`,
      `Катэгорыя ${number}`,
      `Category ${arabic}`,
      `Категория ${arabic}`,
      `Катэгорыя ${arabic}`,
      `${arabic}`,
    ],
    notation: number,
    scope,
    ...origin,
  };
}

const database = seen('unwgaddatabase.org, document 455');
const opinion = seen('unwgaddatabase.org, document 455; Opinion 13/2011 (Belarus)');

export const wgadCategory: Vocabulary = {
  name: 'wgad-category',
  title: {
    en: 'Categories of arbitrary detention',
    ru: 'Категории произвольного лишения свободы',
    be: 'Катэгорыі адвольнага зняволення',
  },
  version: 1,
  source: 'Working Group on Arbitrary Detention: unwgaddatabase.org, document 455; Opinion 13/2011 (Belarus)',
  verified: true,
  open: false,
  terms: [
    category(
      'I',
      1,
      say('no legal basis', 'нет правового основания', 'няма прававой падставы'),
      say(
        'Nothing in law justifies holding the person: a sentence served or an amnesty that is ignored, for instance. Shown by orders and by the date of expiry against the date of release.',
        'Закон не даёт оснований держать человека: например, срок отбыт или амнистию не применили. Доказывается решениями и датами: когда срок истёк и когда человека освободили.',
        'Закон не дае падстаў трымаць чалавека: напрыклад, тэрмін адбыты або амністыю не ўжылі. Даказваецца рашэннямі і датамі: калі тэрмін скончыўся і калі чалавека вызвалілі.',
      ),
      opinion,
    ),
    category(
      'II',
      2,
      say('for the exercise of rights', 'за осуществление прав', 'за ажыццяўленне правоў'),
      say(
        'Held for using rights of articles 7, 13, 14 and 18 to 21 of the Universal Declaration, or 12, 18, 19, 21, 22 and 25 to 27 of the ICCPR. Shown by what ties the activity to the charge.',
        'Лишение свободы за пользование правами по статьям 7, 13, 14, 18–21 Всеобщей декларации или 12, 18, 19, 21, 22, 25–27 МПГПП. Доказывается связью между деятельностью и обвинением.',
        'Пазбаўленне волі за карыстанне правамі паводле артыкулаў 7, 13, 14, 18–21 Усеагульнай дэкларацыі або 12, 18, 19, 21, 22, 25–27 МПГПП. Даказваецца сувяззю паміж дзейнасцю і абвінавачаннем.',
      ),
      opinion,
    ),
    category(
      'III',
      3,
      say(
        'grave breach of fair-trial norms',
        'грубое нарушение норм справедливого суда',
        'грубае парушэнне нормаў справядлівага суда',
      ),
      say(
        'Fair-trial norms were breached so gravely that the detention is arbitrary. Shown by access to counsel, closed hearings, trial in absentia, the evidence used.',
        'Нормы справедливого суда нарушены столь серьёзно, что лишение свободы произвольно. Доказывается доступом к адвокату, закрытостью заседаний, заочным судом, использованными доказательствами.',
        'Нормы справядлівага суда парушаныя настолькі сур’ёзна, што пазбаўленне волі адвольнае. Даказваецца доступам да адваката, закрытасцю паседжанняў, завочным судом, скарыстанымі доказамі.',
      ),
      opinion,
    ),
    category(
      'IV',
      4,
      say(
        'prolonged administrative custody of asylum seekers and migrants',
        'длительное административное задержание просителей убежища и мигрантов',
        'працяглае адміністрацыйнае затрыманне шукальнікаў прытулку і мігрантаў',
      ),
      say(
        'People who seek asylum, refugees and immigrants kept by administrative order for long, with no authority or court to turn to. Introduced in 2011.',
        'Просителей убежища, беженцев и иммигрантов долго держат по административному решению, и обжаловать это не у кого. Введена в 2011 г.',
        'Шукальнікаў прытулку, бежанцаў і імігрантаў доўга трымаюць паводле адміністрацыйнага рашэння, і абскардзіць гэта няма дзе. Уведзена ў 2011 г.',
      ),
      database,
    ),
    category(
      'V',
      5,
      say('discriminatory', 'дискриминационное', 'дыскрымінацыйнае'),
      say(
        'The detention breaks international law because it discriminates. Introduced in 2011. Grounds named in opinions, among them political or other opinion and gender, have not been compared.',
        'Лишение свободы нарушает международное право, поскольку дискриминирует. Введена в 2011 г. Признаки, названные в мнениях Группы, в том числе политические и иные убеждения и гендер, не сверены.',
        'Пазбаўленне волі парушае міжнароднае права, бо дыскрымінуе. Уведзена ў 2011 г. Прыкметы, названыя ў меркаваннях Групы, у тым ліку палітычныя і іншыя перакананні і гендар, не звераныя.',
      ),
      database,
    ),
  ],
};
