import type { DemoBinome } from '../types.ts';

/** Early childhood in three languages, with whatever floor there is. */
const officials: DemoBinome = {
  reference: 'varces',
  partner: 'sidi-allal',
  college: 'official',
  messages: [
    { daysAgo: 49, at: '09:40', by: 'mentor', body: 'Bonjour Abderrahim ! Mon français est anglais, mon arabe est inexistant, mais je comprends très bien les enfants de deux ans. Ça devrait suffire. Where shall we start?' },
    {
      daysAgo: 49,
      at: '11:05',
      by: 'mentee',
      body: 'Bonjour Emily. Mon français à moi est administratif. سأكتب بالعربية عندما يكون الموضوع مهما. Je commence : chez nous il y a le msid et l’école à partir de quatre ou cinq ans. Avant, il n’y a rien, c’est-à-dire les grands-mères.',
    },
    { daysAgo: 49, at: '11:12', by: 'mentor', body: '« Rien, c’est-à-dire les grands-mères » : ce n’est pas rien du tout ! En France on paye des gens pour essayer de faire ce qu’elles font.' },
    { daysAgo: 49, at: '11:14', by: 'mentee', body: 'Je vais le répéter à ma mère, elle sera insupportable.' },
    {
      daysAgo: 42,
      at: '15:00',
      by: 'mentor',
      body: `Pour ton diagnostic, trois choses qu’on regarde ici avant de parler de micro-crèche :

1. où sont les enfants de moins de quatre ans **à dix heures du matin** ?
2. with whom? (name the person, not the institution)
3. qu’est-ce que cette personne aimerait faire, si quelqu’un gardait l’enfant deux heures ?`,
    },
    {
      daysAgo: 39,
      at: '10:25',
      by: 'mentee',
      body: `قمنا بجولة في أربعة أحياء في العاشرة صباحا كما قلت. وجدنا الأطفال في ثلاثة أماكن: في البيت أمام التلفاز، وعند الجدة، وعلى **جانب الطريق الوطنية** مع إخوتهم الذين لا يكبرونهم إلا بثلاث سنوات.

La troisième réponse m’a coupé l’appétit.`,
    },
    { daysAgo: 39, at: '10:50', by: 'mentor', body: 'J’ai fait traduire. Moi aussi. Alors on ne parle pas encore d’éveil, on parle de **sécurité**. Est-ce que tes élus le savent ?' },
    { daysAgo: 39, at: '11:20', by: 'mentee', body: 'Ils passent devant chaque jour. Savoir et voir, ce n’est pas la même chose.' },
    { daysAgo: 33, at: '16:30', by: 'mentee', body: 'J’ai emmené le premier vice-président à pied, dix heures du matin, sans lui dire pourquoi. Au retour il a demandé une barrière au service technique et il m’a dit : والآن، ماذا بعد الحاجز؟' },
    { daysAgo: 33, at: '16:41', by: 'mentor', body: '“And after the fence?” C’est la meilleure question d’élu que j’ai entendue cette année. What did you answer?' },
    { daysAgo: 33, at: '16:43', by: 'mentee', body: 'Que je demanderais à la dame de Varces 🙂' },
    {
      daysAgo: 32,
      at: '09:15',
      by: 'mentor',
      body: `La dame de Varces répond par une histoire, pas par un plan. Avant la crèche, nous avions **un tapis**. Deux matins par semaine, salle des fêtes, des parents, une caisse de jouets, une professionnelle qui parle peu. On appelait ça un lieu d’accueil enfants-parents ; les gens disaient « le tapis ».

Après deux ans, on savait exactement quelle crèche il fallait : plus petite que celle que l’architecte avait dessinée.`,
    },
    { daysAgo: 32, at: '11:00', by: 'mentee', body: 'Un tapis, nous avons. Salle : la maison des jeunes est vide le matin. Professionnelle : c’est là que ça coince.' },
    { daysAgo: 32, at: '11:08', by: 'mentor', body: 'Qui sont les deux grands-mères que tout le monde respecte ?' },
    {
      daysAgo: 24,
      at: '14:10',
      by: 'mentee',
      body: 'لالة فاطنة ولالة رقية. قبلتا بشرط واحد: ألا تُسميا «متطوعتين»، لأن المتطوع يأتي متى شاء، وهما ستأتيان كل ثلاثاء وخميس. Une éducatrice du préscolaire viendra une fois sur deux pour les former.',
    },
    { daysAgo: 24, at: '14:30', by: 'mentor', body: 'I had this one read to me twice. « Un volontaire vient quand il veut, nous viendrons chaque mardi et jeudi. » Give them my love. Comment les appelle-t-on, alors ?' },
    { daysAgo: 24, at: '14:33', by: 'mentee', body: '« Les dames du tapis ». سيدات البساط. C’est officiel, c’est écrit sur la porte.' },
    {
      daysAgo: 12,
      at: '10:45',
      by: 'mentee',
      body: 'Troisième semaine : sept enfants, cinq mères, **deux pères** (!). Une petite de trois ans ne parle pas du tout. Nous avons vu, et maintenant nous ne savons pas quoi faire de ce que nous avons vu.',
    },
    {
      daysAgo: 11,
      at: '08:55',
      by: 'mentor',
      body: `Bien vu, et bien de ne pas savoir. Quelques questions pour l’équipe, pas un diagnostic :

- est-ce qu’elle entend quand on l’appelle de dos ?
- que disent les parents, **eux** ? Sont-ils inquiets ?
- quel est le médecin ou l’infirmière à qui ils font confiance ?

On n’annonce rien, on accompagne vers. Et on écrit dans le plan à qui on passe la main.`,
    },
    { daysAgo: 5, at: '15:20', by: 'mentee', body: 'Elle n’entend pas bien de l’oreille droite. L’infirmière du centre de santé a obtenu un rendez-vous à Rabat. La mère a pleuré, puis elle a apporté un gâteau. شكرا إيميلي، من القلب.' },
  ],
};

/** Two languages and a colleague who translates: housing in bad repair. */
const elected: DemoBinome = {
  reference: 'varces',
  partner: 'sidi-allal',
  college: 'elected',
  messages: [
    {
      daysAgo: 45,
      at: '18:20',
      by: 'mentee',
      body: 'السيد كريستوف المحترم، تحية طيبة. أكتب لكم بالعربية كما اتفقنا في إيكس ليبان، لأن الكلام عن الناس بلغة الناس أصدق. أود أن نتحدث عن البيوت الآيلة للسقوط.',
    },
    { daysAgo: 44, at: '12:15', by: 'mentor', body: 'Cher Mohamed, merci. Ma collègue Samia, du service logement, m’a tout lu à voix haute, c’est bien plus beau ainsi. Elle traduira aussi mes réponses si besoin. Les bâtiments menacés : combien, et qui y vit ?' },
    {
      daysAgo: 42,
      at: '19:05',
      by: 'mentee',
      body: 'أفهم الفرنسية المكتوبة جيدا، فاكتبوا على راحتكم. عندنا تسعة منازل معروفة في الحي القديم. في سبعة منها كراء قديم بثمن زهيد: المالك لا يصلح، والساكن لا يرحل، والجماعة تراسل الطرفين.',
    },
    { daysAgo: 42, at: '19:30', by: 'mentor', body: '« La commune écrit aux deux » : je connais ces dossiers par cœur, ils sont épais. Chez nous, ce qui a débloqué, ce n’est pas l’arrêté, c’est **une personne** qui est allée voir chaque ménage pour demander : *où iriez-vous, et à quelle condition ?* Est-ce que quelqu’un l’a déjà demandé ?' },
    { daysAgo: 38, at: '20:10', by: 'mentee', body: 'سألنا هذا الأسبوع. خمس أسر تقبل الانتقال مؤقتا بشرط **ورقة تضمن العودة**. واثنتان لا تريدان شيئا: عجوز عمرها ثمانون سنة قالت «أموت تحت سقفي لا تحت سقفكم».' },
    { daysAgo: 37, at: '08:40', by: 'mentor', body: 'Samia a dû s’arrêter au milieu de la phrase. Cette dame a quelqu’un près d’elle ?' },
    { daysAgo: 37, at: '13:20', by: 'mentee', body: 'لها قطة، وجارة تطبخ لها. والجارة تسكن في البيت المهدد الثاني.' },
    {
      daysAgo: 37,
      at: '13:45',
      by: 'mentor',
      body: 'Donc ce ne sont pas deux situations, c’est **une seule** : si la voisine part, la vieille dame perd tout ; si elles partent ensemble, elle accepterait peut-être. Je pose la question, vous connaissez la rue.',
    },
    { daysAgo: 30, at: '18:55', by: 'mentee', body: 'كنتم على حق. زرتهما معا مع الموظف. العجوز اشترطت: الجارة، والقطة، وشرفة فيها شمس. وجدنا شقتين في الطابق الأرضي من نفس العمارة. **الشرفة موجودة.**' },
    { daysAgo: 30, at: '19:00', by: 'mentor', body: 'Et le chat ?' },
    { daysAgo: 30, at: '19:02', by: 'mentee', body: 'القطة وافقت 🐈' },
    {
      daysAgo: 18,
      at: '12:30',
      by: 'mentor',
      body: 'Vous m’avez donné envie de revoir nos propres relogements : nous proposons « un logement équivalent » ; nous ne demandons jamais **qui est la voisine**. J’ai fait ajouter la question à notre fiche de visite. Elle s’appelle « la question de Sidi Allal ».',
    },
    { daysAgo: 17, at: '21:15', by: 'mentee', body: 'شرف كبير لمدينتنا الصغيرة. بقي عندي أمر: ورقة ضمان العودة. من يوقعها في رأيكم، الرئيس أم السلطة المحلية أم المالك؟ كل واحد ينظر إلى الآخر.' },
    { daysAgo: 16, at: '09:00', by: 'mentor', body: 'Le droit marocain, je ne m’y risque pas : c’est une question pour votre service juridique et pour vos pairs. Ma question d’élu : laquelle des trois signatures **rassurerait la famille** ? Et posez-la à nos pairs, sans nos noms si vous préférez : quelqu’un a dû passer par là.' },
    { daysAgo: 14, at: '12:05', by: 'mentee', body: '', brings: 'waraqat-al-awda' },
    { daysAgo: 7, at: '20:25', by: 'mentee', body: 'توقيعان: الرئيس والسلطة المحلية، والمالك شاهد. أربع أسر انتقلت، والخامسة بعد الامتحانات. سأعرض الحصيلة على المجلس، وأود أن تقرأوها قبل ذلك.' },
  ],
};

export const varcesSidiAllal: DemoBinome[] = [officials, elected];
