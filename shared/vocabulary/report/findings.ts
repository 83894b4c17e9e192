import type { Term } from '../vocabulary.ts';
import { reportList } from './report-list.ts';

/** What the report finds without giving a figure, and the places it names. */
export const findings: readonly Term[] = [
  ...reportList(
    'context-findings',
    ['findings without a figure of their own', 'выводы без своих цифр', 'высновы без сваіх лічбаў'],
    `
    introduction rights-hit | the crisis of 2020 hit assembly, association and expression first | кризис 2020 года прежде всего ударил по свободам собраний, объединений и выражения мнений | крызіс 2020 года перадусім ударыў па свабодах сходаў, аб’яднанняў і выказвання
    background rights-crisis | the political crisis became a crisis of rights: less civic space, forced closures, pressure on defenders | политический кризис стал кризисом прав: меньше гражданского пространства, принудительные закрытия, давление на правозащитников | палітычны крызіс стаў крызісам правоў: менш грамадзянскай прасторы, прымусовыя закрыцці, ціск на праваабаронцаў
    background protection-reduced | far fewer chances to secure women’s rights and support women activists | намного меньше возможностей защитить права женщин и поддержать активисток | нашмат менш магчымасцяў абараніць правы жанчын і падтрымаць актывістак
    2.1 majority-gbv | most women activists met some gender-based violence | большинство активисток столкнулись с гендерным насилием | большасць актывістак сутыкнуліся з гендарным гвалтам
    2.1 detention-as-pressure | detention serves to frighten and press; its conditions are discriminatory and inhuman | заключением запугивают и давят; его условия дискриминационны и бесчеловечны | зняволеннем запалохваюць і ціснуць; яго ўмовы дыскрымінацыйныя і бесчалавечныя
    conclusions vulnerable-abroad | abroad, too, women are vulnerable and often feel unsafe | и за границей женщины уязвимы и часто не чувствуют себя в безопасности | і за мяжой жанчыны ўразлівыя і часта не адчуваюць сябе ў бяспецы
    introduction care-burden | care for children and elders makes women more vulnerable than men | забота о детях и старших делает женщин уязвимее мужчин | клопат пра дзяцей і старэйшых робіць жанчын больш уразлівымі за мужчын
    introduction double-persecution | persecuted both for her work and for who she is | преследуют и за деятельность, и за то, кто она | пераследуюць і за дзейнасць, і за тое, хто яна
    introduction loss-of-assistance | with women’s organisations help is lost as well | вместе с женскими организациями исчезает и помощь | разам з жаночымі арганізацыямі знікае і дапамога
    introduction crisis-impact | crises hit women harder, and women help first | кризисы сильнее бьют по женщинам, и женщины первыми помогают | крызісы мацней б’юць па жанчынах, і жанчыны першыя дапамагаюць
    methodology self-identification | some defend rights without calling it so, for safety | некоторые защищают права, не называя это так, ради безопасности | некаторыя абараняюць правы, не называючы гэта так, дзеля бяспекі
    background plan-scope | national plans cover social and economic rights only | национальные планы касаются лишь социальных и экономических прав | нацыянальныя планы датычаць толькі сацыяльных і эканамічных правоў
    background women-in-protests | violence after the election drew women into protest, volunteering and human rights work | насилие после выборов привело женщин в протест, волонтёрство и правозащиту | гвалт пасля выбараў прывёў жанчын у пратэст, валанцёрства і праваабарону
    background forced-exile | most women defenders had to leave | большинству правозащитниц пришлось уехать | большасці праваабаронцаў-жанчын давялося з’ехаць
    background unsafe-inside | those who stayed cannot speak or work in safety | оставшиеся не могут безопасно говорить и работать | тыя, хто застаўся, не могуць бяспечна гаварыць і працаваць
    background mechanisms-suspended | the State stopped taking part in international mechanisms for women | государство перестало участвовать в международных механизмах для женщин | дзяржава перастала ўдзельнічаць у міжнародных механізмах для жанчын
    background istanbul-abandoned | the State gave up joining the Istanbul Convention | государство отказалось от присоединения к Стамбульской конвенции | дзяржава адмовілася далучацца да Стамбульскай канвенцыі
    2.1 more-targeted | women defenders meet gender-based violence and sexual harassment more often than men | правозащитницы чаще мужчин сталкиваются с гендерным насилием и домогательствами | праваабаронцы-жанчыны часцей за мужчын сутыкаюцца з гендарным гвалтам і дамаганнямі
    2.2 justice-as-repression | courts act as a tool of repression | суды действуют как орудие репрессий | суды дзейнічаюць як прылада рэпрэсій
    2.2 no-safety-abroad | exile does not protect from prosecution | отъезд не защищает от преследования | ад’езд не абараняе ад пераследу
    2.3 declared-threat | officials openly call activists a threat since 2020 | с 2020 года власти открыто называют активистов угрозой | з 2020 года ўлады адкрыта называюць актывістаў пагрозай
    2.3 isolation | condemnation cuts women off from family and neighbours | осуждение отрывает женщин от семьи и соседей | асуджэнне адрывае жанчын ад сям’і і суседзяў
    2.4 security-pretext | society divided further; measures explained by a claimed danger to the State | раскол общества углубляют; меры объясняют якобы угрозой государству | раскол грамадства паглыбляюць; меры тлумачаць нібыта пагрозай дзяржаве
    2.4 article-criticised | Article 193-1 long criticised as against human rights standards | статью 193-1 давно критикуют как противоречащую стандартам прав человека | артыкул 193-1 даўно крытыкуюць як супярэчны стандартам правоў чалавека
    2.4 first-case-woman | first case under the restored Article 193-1 brought against a woman | первое дело по восстановленной статье 193-1 — против женщины | першая справа паводле адноўленага артыкула 193-1 — супраць жанчыны
    conclusions rollback | women’s rights have been rolled back | права женщин отброшены назад | правы жанчын адкінутыя назад
    conclusions family-rejection | authorities and relatives reject activism as unfit for women | власти и родные отвергают активизм как неженское дело | улады і родныя адмаўляюць актывізм як нежаночую справу
    conclusions undervalued | civil society itself undervalues work for women’s rights | само гражданское общество недооценивает борьбу за права женщин | сама грамадзянская супольнасць недаацэньвае змаганне за правы жанчын
    conclusions sustain-organisations | organisations that support women must be kept alive, inside and outside Belarus | организации помощи женщинам нужно сохранить в Беларуси и за её пределами | арганізацыі дапамогі жанчынам трэба захаваць у Беларусі і па-за яе межамі
    conclusions development-goals | persecution holds back Goals 5 and 16 | преследования мешают достичь Целей 5 и 16 | пераслед замінае дасягнуць Мэт 5 і 16
  `,
  ),
  ...reportList(
    'places',
    ['places named', 'названные места', 'названыя мясціны'],
    `
    introduction belarus | Belarus | Беларусь | Беларусь
    2.4 hrodna | Hrodna | Гродно | Гродна
    2.3 borisov | Borisov (Barysaŭ) | Борисов | Барысаў
    2.3 vitebsk | Vitebsk (Viciebsk) | Витебск | Віцебск
    2.3 narach | Narach | Нарочь | Нарач
    2.3 kobryn | Kobryn | Кобрин | Кобрын
    2.1 russian-federation | Russian Federation | Российская Федерация | Расійская Федэрацыя
  `,
  ),
];
