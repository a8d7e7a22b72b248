import type { DemoBinome } from '../types.ts';

/** Young people out of school: what comes before and after the second chance. */
const officials: DemoBinome = {
  reference: 'vienne',
  partner: 'temara',
  college: 'official',
  messages: [
    { daysAgo: 50, at: '08:50', by: 'mentor', body: 'Bonjour Nezha, j’ai enfin rangé les paperboards de mars. Sur le tien il y a écrit, en rouge et souligné deux fois : « من يعرفهم؟ ». Tu m’as dit que cela voulait dire « qui les connaît ? ». As-tu trouvé ?' },
    {
      daysAgo: 50,
      at: '10:35',
      by: 'mentee',
      body: 'Bonjour Laurent. Oui : le gérant de la salle de jeux, la dame du snack, et l’entraîneur de boxe. ثلاثة أشخاص لا يوجد اسم أي منهم في أي لجنة.',
    },
    { daysAgo: 50, at: '10:48', by: 'mentor', reactions: { '👍': ['mentee'] }, body: 'Magnifique. Et le jour où tu les invites, tu fais la réunion où ?' },
    { daysAgo: 50, at: '10:50', by: 'mentee', body: 'Pas à la commune, j’ai compris la leçon. À la salle de boxe. Ça sent un peu fort.' },
    {
      daysAgo: 44,
      at: '15:40',
      by: 'mentee',
      body: `Réunion faite. L’entraîneur connaît 22 jeunes entre 15 et 18 ans qui ne vont plus au collège ni en formation. Il dit :

> « Ils ne cherchent pas une école. Ils cherchent quelqu’un qui n’abandonne pas au bout d’un mois. »

J’avais préparé douze diapositives, je ne les ai pas montrées.`,
    },
    { daysAgo: 44, at: '16:02', by: 'mentor', body: 'Les meilleures diapositives de ta carrière. Vingt-deux avec des prénoms, c’est mieux que deux mille sans.' },
    {
      daysAgo: 43,
      at: '09:15',
      by: 'mentor',
      body: `Pour ton plan, voici comment nous découpons le chemin, à critiquer :

1. **avant** : quelqu’un va vers eux (médiateur, éducateur, l’entraîneur chez toi) ;
2. **le sas** : deux à quatre semaines où on ne parle pas de métier ;
3. **pendant** : école de la deuxième chance, formation, apprentissage ;
4. **après** : six mois d’appels, même quand ça va.

Nous sommes bons au 3, moyens au 1, mauvais au 4. Et vous ?`,
    },
    {
      daysAgo: 43,
      at: '11:50',
      by: 'mentee',
      body: 'نحن موجودون في المرحلة الثالثة فقط: مركز التربية والتكوين، والفرصة الثانية، والتدرج المهني. Le 1 et le 4 n’existent pas. Le 2, je ne savais même pas que c’était une étape.',
    },
    { daysAgo: 43, at: '12:05', by: 'mentor', body: 'Alors ne construis pas un autre 3.' },
    { daysAgo: 43, at: '12:06', by: 'mentee', body: 'C’est pourtant le seul qui a une ligne de financement…' },
    { daysAgo: 43, at: '12:11', by: 'mentor', body: 'Je sais. Qu’est-ce qui, dans ce 3 déjà financé, pourrait sortir de ses murs deux après-midi par semaine ?' },
    { daysAgo: 37, at: '17:20', by: 'mentee', body: 'La directrice du centre accepte de détacher un formateur deux après-midi. Il est d’accord, il boxait quand il était jeune !' },
    { daysAgo: 37, at: '17:24', by: 'mentor', body: 'Tu ne l’as pas inventé, ça ?' },
    { daysAgo: 37, at: '17:25', by: 'mentee', body: 'والله لا 😄' },
    {
      daysAgo: 30,
      at: '10:30',
      by: 'mentor',
      body: 'Question désagréable : où sont les filles dans les vingt-deux ?',
    },
    { daysAgo: 30, at: '14:45', by: 'mentee', body: 'Il y en a deux. J’ai relu trois fois. La salle de boxe a un angle mort, et c’est moi qui ai choisi la salle de boxe.' },
    {
      daysAgo: 30,
      at: '15:00',
      by: 'mentor',
      body: 'Nous avons fait la même chose avec le city-stade. Personne ne l’a vu pendant un an, nous étions tellement contents d’avoir du monde. Toi, tu l’as vu au bout de trois semaines. Qui connaît les filles ?',
    },
    {
      daysAgo: 24,
      at: '09:40',
      by: 'mentee',
      body: 'الخياطة التي تكتري المحل قرب المسجد، وممرضة المركز الصحي. La couturière a six jeunes filles « pour apprendre » qui restent là toute la journée, sans contrat ni formation. On ne les voyait pas parce qu’elles étaient occupées.',
    },
    { daysAgo: 24, at: '10:15', by: 'mentor', body: '« On ne les voyait pas parce qu’elles étaient occupées » : je te la vole pour notre comité de pilotage. Je citerai la source.' },
    {
      daysAgo: 16,
      at: '16:55',
      by: 'mentee',
      body: 'Le plan avance : un objectif, cinq actions. Je bute sur « l’après ». Qui appelle, quand, avec quel téléphone ? Le formateur a donné son numéro personnel et il reçoit des messages à minuit.',
    },
    {
      daysAgo: 14,
      at: '08:40',
      by: 'mentor',
      body: 'Un téléphone du service, qui s’éteint à 19 h, et **une** phrase sur le répondeur qui dit qui appeler la nuit. Notre éducateur s’est épuisé exactement comme ça. Qu’est-ce qui protège le tien dans le plan ?',
    },
    { daysAgo: 14, at: '09:10', by: 'mentee', body: 'Rien. Je l’ajoute : ce qui protège l’équipe. C’est Driss, d’Aïn Aouda, qui m’a parlé de sa page « ce que la cellule ne fera pas ». فكرة ذكية.' },
    { daysAgo: 6, at: '11:20', by: 'mentor', body: 'Nous faisons venir une animatrice d’un club de couture au prochain comité. À cause de tes six apprenties. Je te raconterai.' },
    { daysAgo: 4, at: '10:05', by: 'mentee', body: 'أحسنتم. De mon côté, présentation dans un mois. Peux-tu relire les actions 2 et 5 d’ici la fin de la semaine ? Le reste est calme.' },
  ],
};

/** Older people and the council's equality body, between two women in a hurry. */
const elected: DemoBinome = {
  reference: 'vienne',
  partner: 'temara',
  college: 'elected',
  messages: [
    { daysAgo: 46, at: '19:15', by: 'mentee', body: 'Bonsoir Marie-Ange. Je sors de la commission et j’ai besoin d’une élue, pas d’un expert. On m’a dit : « Les personnes âgées, chez nous, c’est la famille. » Fin du débat.' },
    { daysAgo: 46, at: '19:48', by: 'mentor', body: 'Bonsoir Khadija. On m’a dit la même phrase en 2003, au mois de juillet. En août, après la canicule, plus personne ne l’a dite. Qu’est-ce que tu sais, toi, de celles et ceux qui n’ont pas la famille ?' },
    { daysAgo: 46, at: '19:55', by: 'mentee', body: 'Je connais ma voisine. Quatre enfants : deux en Italie, une à Tanger, un qui vient le vendredi. Elle a une famille. Elle mange seule six jours sur sept.' },
    { daysAgo: 46, at: '20:01', by: 'mentor', body: 'Commence ta prochaine intervention par ta voisine. Sans son nom. Personne ne vote contre une voisine.' },
    {
      daysAgo: 40,
      at: '12:50',
      by: 'mentee',
      body: `Je l’ai fait. Trois collègues ont raconté la leur. Nous avons maintenant un **groupe de travail** : moi, deux conseillers, une infirmière du centre de santé, et l’imam d’une mosquée de quartier qui sait très bien qui ne vient plus.

J’aimerais le rattacher à l’instance de l’équité et de l’égalité des chances, puisque la loi organique nous la demande et qu’elle se réunit peu.`,
    },
    { daysAgo: 40, at: '13:30', by: 'mentor', body: 'Je ne connaissais pas cette instance, j’ai lu. C’est une chance : chez nous, il a fallu inventer un cadre. Attention seulement : combien de fois par an se réunit-elle vraiment, et qui rédige le compte rendu ?' },
    { daysAgo: 40, at: '13:33', by: 'mentee', body: 'Deux fois. Moi.' },
    { daysAgo: 40, at: '13:35', by: 'mentor', body: 'Alors ton groupe de travail se réunit sans attendre l’instance, et il lui rend compte. Enfin… c’est ce que **je** ferais. Toi, vois avec Nezha.' },
    { daysAgo: 33, at: '18:10', by: 'mentor', body: 'Ce matin, visite de notre portage de repas : j’ai fait la tournée dans la camionnette. Douze portes. À la quatrième, un monsieur m’a dit : « Le repas, bof. Mais le quart d’heure… » Je l’ai pensé à voix haute : on finance des barquettes et on délivre des quarts d’heure.' },
    { daysAgo: 33, at: '21:20', by: 'mentee', body: 'Je vais traduire cette phrase et l’encadrer. **نحن نمول الوجبات ونقدم أرباع الساعة.**' },
    { daysAgo: 27, at: '20:40', by: 'mentee', body: 'Le groupe propose des visites par des lycéens, le samedi. Les parents demandent : qui est responsable s’il arrive quelque chose ?' },
    { daysAgo: 26, at: '08:10', by: 'mentor', body: 'Bonne question de parents. Deux par deux, une convention avec une association qui assure, un adulte joignable, jamais d’argent ni de médicament. Nos jeunes en service civique fonctionnent ainsi. Mais commence petit : combien de visites, la première fois ?' },
    { daysAgo: 26, at: '12:15', by: 'mentee', body: 'Six personnes, trois équipes, un mois.' },
    { daysAgo: 26, at: '12:17', by: 'mentor', body: 'C’est parfait parce que c’est petit.' },
    { daysAgo: 15, at: '19:05', by: 'mentee', body: 'Premier samedi. Une équipe est restée trois heures au lieu d’une : ils ont réparé la télévision, puis regardé le match. Ma voisine a demandé s’ils revenaient « avec le même garçon, celui qui a des bonnes manières ».' },
    { daysAgo: 15, at: '19:22', by: 'mentor', body: 'La télévision réparée, voilà un indicateur 😊 Que disent les lycéens ?' },
    { daysAgo: 15, at: '19:30', by: 'mentee', body: 'Qu’ils ne savaient pas que les vieux étaient drôles.' },
    { daysAgo: 9, at: '12:40', by: 'mentor', body: 'J’ai raconté l’histoire en conseil d’administration du CCAS. Silence, puis une administratrice : « Et chez nous, qui répare les télévisions ? » On va essayer avec le lycée professionnel. Tu as fait ta première action… à Vienne.' },
    { daysAgo: 8, at: '21:50', by: 'mentee', body: 'Je suis fière et je suis fatiguée, les deux. Le budget de l’action : l’assurance, le transport, les goûters. Faut-il une ligne à part, ou la cacher dans le culturel ?' },
    { daysAgo: 8, at: '22:00', by: 'mentor', body: 'Une ligne cachée ne grandit jamais. Mets-la au jour, toute petite. Et va dormir !' },
  ],
};

export const vienneTemara: DemoBinome[] = [officials, elected];
