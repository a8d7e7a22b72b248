import type { DemoBinome } from '../types.ts';

/** A unit already at work: homes, disability, and a waiting list that tells the truth. */
const officials: DemoBinome = {
  reference: 'aix',
  partner: 'khemisset',
  college: 'official',
  messages: [
    { daysAgo: 44, at: '08:45', by: 'mentee', body: 'Bonjour Sandrine ! La cellule a ouvert. Deux bureaux, une armoire, moi et un stagiaire. Le premier matin : trente-quatre personnes. Le stagiaire a failli démissionner avant d’être nommé.' },
    { daysAgo: 44, at: '09:30', by: 'mentor', body: 'Félicitations, vraiment ! Trente-quatre, c’est le bruit qui a couru. La deuxième semaine sera calme et tu vas t’inquiéter, c’est normal aussi. Qui étaient-ils ?' },
    {
      daysAgo: 44,
      at: '12:40',
      by: 'mentee',
      body: `De mémoire :

- une bonne moitié pour le **registre social unifié** : dossier bloqué, seuil, adresse qui ne correspond pas ;
- des familles avec un enfant handicapé qui cherchent « la carte », sans savoir laquelle ;
- des personnes âgées envoyées par un fils ;
- un monsieur qui venait voir « si c’était vrai ».`,
    },
    { daysAgo: 44, at: '12:45', by: 'mentor', body: 'J’adore le monsieur. Que lui as-tu répondu ?' },
    { daysAgo: 44, at: '12:46', by: 'mentee', body: 'Que c’était vrai le mardi et le jeudi.' },
    {
      daysAgo: 41,
      at: '10:15',
      by: 'mentor',
      body: 'Ta première moitié : des gens perdus dans une procédure qui n’est pas la tienne. Au CCAS, nous avons longtemps **rempli à leur place**. Puis nous avons compté nos heures. Que veux-tu faire toi-même, que veux-tu apprendre aux gens à faire, et qu’est-ce que tu renvoies, mais avec un nom et une heure ?',
    },
    { daysAgo: 41, at: '16:20', by: 'mentee', body: 'J’ai fait les trois colonnes avec le stagiaire (il s’appelle Anass, il reste). La colonne « je renvoie » est la plus longue et je n’ai aucun nom en face. Voilà mon travail de la quinzaine : **trouver des noms**.' },
    { daysAgo: 41, at: '16:31', by: 'mentor', body: 'C’est le vrai annuaire. Date-le : chez nous, un nom sur quatre change dans l’année.' },
    {
      daysAgo: 34,
      at: '09:05',
      by: 'mentee',
      body: 'Quatorze noms sur dix-neuf. La plus difficile était la caisse, la plus facile le centre d’orientation pour personnes handicapées de l’Entraide Nationale : la dame m’a dit « enfin quelqu’un qui appelle avant d’envoyer ».',
    },
    { daysAgo: 34, at: '09:12', by: 'mentor', body: '👏 À encadrer.' },
    {
      daysAgo: 29,
      at: '15:45',
      by: 'mentee',
      body: `Une situation qui me travaille (sans détails). Une mère, un garçon de neuf ans avec une déficience intellectuelle, jamais scolarisé. L’école dit « pas sans auxiliaire », l’association dit « pas de place », le père dit « laissez-le tranquille ». Elle revient chaque mardi s’asseoir.

Je n’ai rien à lui donner et elle revient.`,
    },
    {
      daysAgo: 29,
      at: '16:30',
      by: 'mentor',
      body: 'Alors tu lui donnes quelque chose : un endroit où elle revient. Ce n’est pas tout, mais ce n’est pas rien. Deux questions seulement : lui as-tu demandé ce qu’**elle** voudrait pour un mardi dans six mois ? Et y a-t-il d’autres mères dans ton couloir qui auraient besoin de s’asseoir à côté d’elle ?',
    },
    { daysAgo: 27, at: '11:10', by: 'mentee', body: 'Elle voudrait « deux heures où il joue et où je ne m’excuse pas ». Et oui : il y en a cinq autres. Je ne les avais jamais comptées ensemble parce qu’elles viennent pour des papiers différents.' },
    { daysAgo: 27, at: '11:22', by: 'mentor', body: 'Cinq plus une. Ça commence à ressembler à un groupe. Je me tais, c’est ton plan.' },
    {
      daysAgo: 19,
      at: '14:00',
      by: 'mentee',
      body: 'Elles se sont vues. Elles ont parlé trois heures, Anass gardait les enfants au ballon. Elles demandent une salle avec une clé. On leur a proposé une conférence sur le handicap, elles ont dit non merci, **une clé**.',
    },
    { daysAgo: 19, at: '14:20', by: 'mentor', body: 'Ha ! Elles ont raison. Qui peut donner une clé, à Khémisset ?' },
    { daysAgo: 18, at: '09:50', by: 'mentee', body: 'Le responsable de la bibliothèque : mercredi après-midi, salle des contes. Il a un neveu trisomique, il n’a même pas laissé finir ma phrase.' },
    {
      daysAgo: 12,
      at: '10:40',
      by: 'mentor',
      body: 'Bonjour Rachida, où en est la rédaction ? Tu fais tant de choses que j’ai peur que le plan soit écrit après le bilan 🙂',
    },
    { daysAgo: 12, at: '13:05', by: 'mentee', body: 'C’est exactement ce qui se passe. Le jour je fais, la nuit j’écris, et je m’endors sur « objectifs spécifiques ».' },
    {
      daysAgo: 12,
      at: '13:30',
      by: 'mentor',
      body: `Essaie à l’envers. Prends les trois histoires que tu m’as racontées :

1. le couloir du registre,
2. les dix-neuf noms,
3. la clé de la bibliothèque.

Pour chacune : *qu’est-ce qui doit être encore vrai dans un an, même si je suis mutée ?* Ce que tu réponds, c’est ton objectif. Les mots savants viendront après, ou pas.`,
    },
    { daysAgo: 11, at: '22:35', by: 'mentee', pinnedBy: 'mentor', reactions: { '❤️': ['mentor'] }, body: 'Je devrais dormir, mais : « Toute personne qui entre à la cellule en ressort avec un nom, une heure et un papier de moins. » C’est le premier. J’ai pleuré un peu.' },
    { daysAgo: 10, at: '08:20', by: 'mentor', body: 'Moi un peu aussi, dans le bus. Il est magnifique. Ne le laisse corriger par personne, surtout pas par moi.' },
    {
      daysAgo: 5,
      at: '11:55',
      by: 'mentee',
      body: 'Trois objectifs, huit actions. Je coince sur le coût : la cellule ne demande presque rien en achats, tout est du temps. Comment écris-tu **du temps** dans un budget sans qu’on le raye ?',
    },
    {
      daysAgo: 4,
      at: '17:10',
      by: 'mentor',
      body: 'Nous l’écrivons en demi-journées, avec un prénom devant, et en face ce qui n’aura **pas** lieu si on les raye. Personne n’aime rayer un prénom. Est-ce que cela passerait devant ta commission ?',
    },
    { daysAgo: 3, at: '09:25', by: 'mentee', body: 'Je l’ai essayé sur le chef du service financier : « Anass, une demi-journée, la salle des contes ». Il a dit : « On ne va quand même pas rayer Anass. » Merci Sandrine.' },
  ],
};

/** Prevention: who sits at the table, and what is said there. */
const elected: DemoBinome = {
  reference: 'aix',
  partner: 'khemisset',
  college: 'elected',
  messages: [
    { daysAgo: 43, at: '18:45', by: 'mentee', body: 'السلام عليكم السيد جان مارك. بعد أسبوع إيكس ليبان عدت بفكرة واحدة: لجنة محلية للوقاية. Mais chez nous, le mot « prévention » fait penser au médecin, et le mot « sécurité » au commissaire. Quel mot avez-vous choisi ?' },
    { daysAgo: 42, at: '12:20', by: 'mentor', body: 'Bonjour Lahcen ! Chez nous c’est la loi qui a choisi, et le sigle est affreux : CLSPD. Les habitants disent « la réunion de la tranquillité ». Le mot des habitants est meilleur. Quel serait celui des vôtres ?' },
    { daysAgo: 41, at: '20:10', by: 'mentee', body: 'سألت في المقهى: «الطمأنينة». C’est très proche de votre « tranquillité », et personne n’a peur de ce mot.' },
    { daysAgo: 41, at: '20:30', by: 'mentor', body: 'Le café, premier bureau d’études du Maroc.' },
    { daysAgo: 41, at: '20:33', by: 'mentee', body: 'وأرخصها 😄' },
    {
      daysAgo: 34,
      at: '19:15',
      by: 'mentor',
      body: `La table, maintenant. À Aix nous avons appris qu’il en faut **deux** :

- une grande, deux fois par an : maire, État, justice, école, bailleurs, associations. On y parle de quartiers, jamais de personnes ;
- une petite, chaque mois, à sept ou huit, tenue au secret, pour les situations.

Les ennuis viennent quand on confond les deux. Qui convoquerait, chez vous ?`,
    },
    { daysAgo: 32, at: '21:05', by: 'mentee', body: 'السلطة المحلية هي المختصة في حفظ النظام، ولا يجوز أن نتجاوزها. La commune peut convoquer sur l’éclairage, le sport, l’école, le social. Pour le reste, on invite, et on est invité. Il faut que le pacha soit là dès le premier jour, ou qu’il n’y ait pas de premier jour.' },
    { daysAgo: 31, at: '08:35', by: 'mentor', body: 'Alors votre comité n’est pas un CLSPD et ne doit pas l’être. Qu’est-ce que la **commune seule** peut changer, sans demander la permission à personne ?' },
    {
      daysAgo: 30,
      at: '20:50',
      by: 'mentee',
      body: `كتبت اللائحة:

1. الإنارة في ثلاث نقط سوداء؛
2. فتح ملعب القرب ليلا إلى العاشرة؛
3. وسيطان من شباب الحي عند خروج التلاميذ؛
4. نقل محطة سيارات الأجرة خمسين مترا.

La quatrième vient des filles du lycée : c’est là qu’on les embête.`,
    },
    { daysAgo: 30, at: '21:00', by: 'mentor', body: 'Cinquante mètres ! J’ai passé deux mandats sur des caméras et personne n’a jamais demandé aux filles où passer. Qui les a interrogées ?' },
    { daysAgo: 30, at: '21:04', by: 'mentee', body: 'Ma fille. Elle a fait le questionnaire sur son téléphone, sans me demander mon avis. 61 réponses.' },
    { daysAgo: 29, at: '07:55', by: 'mentor', body: 'Nommez-la vice-présidente.' },
    { daysAgo: 22, at: '18:30', by: 'mentee', body: 'Rencontre avec le pacha : très bonne. Il accepte le comité à une condition : pas de noms de personnes autour de la grande table. Exactement votre règle.' },
    { daysAgo: 21, at: '12:10', by: 'mentor', body: 'Il a fait l’économie de trois ans d’erreurs. Et pour les **médiateurs** : qui les emploie, qui les forme, qui les soutient le soir où ça se passe mal ?' },
    { daysAgo: 15, at: '21:20', by: 'mentee', body: 'La commune par une association, convention d’un an. Formation : nous cherchons. Soutien : لم نفكر فيه. Votre question tombe comme un seau d’eau froide, merci quand même.' },
    { daysAgo: 14, at: '08:15', by: 'mentor', body: 'Un comble : à Aix, d’habitude, l’eau est chaude 🙂 Notre coordonnatrice peut raconter à votre agent comment elle débriefe ses médiateurs : vingt minutes, le lundi, une question : « qu’est-ce que tu ramènes chez toi ? »' },
    { daysAgo: 7, at: '20:05', by: 'mentee', body: 'La station de taxis a bougé de cinquante mètres. Coût : deux pots de peinture et un après-midi de négociation avec les chauffeurs, qui ont gagné de l’ombre. Les filles ont mis un mot sur la porte de la commune : شكرا.' },
    { daysAgo: 6, at: '12:35', by: 'mentor', body: 'Deux pots de peinture. Je vais lire ce message en conseil, tel quel, avec votre permission. Et je demande à nos lycéennes où elles passent.' },
  ],
};

export const aixKhemisset: DemoBinome[] = [officials, elected];
