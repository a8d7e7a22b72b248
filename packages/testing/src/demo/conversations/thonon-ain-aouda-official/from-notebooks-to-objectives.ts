import type { DemoMessage } from '../../types.ts';

/** Weeks one to three: the notebooks of the stay, the figures to collect, a late call, the objectives. */
export const fromNotebooksToObjectives: DemoMessage[] = [
  // Taking up the thread
  {
    daysAgo: 42,
    at: '09:12',
    by: 'mentee',
    body: 'Bonjour Hélène, صباح الخير ! Je reprends le fil. J’ai rouvert ce matin les trois carnets du séjour : ils sentent encore un peu le reblochon que tu avais glissé dans ma valise.',
  },
  {
    daysAgo: 42,
    at: '09:15',
    by: 'mentee',
    body: `La commission des affaires sociales m’a demandé le plan d’action de la cellule pour une prochaine session du conseil. J’ai relu mes notes et j’ai fait le tri :

- **Phase 1** : j’ai vu beaucoup de portes (Mission Locale, deuxième chance, CCAS, centre de quartier) et surtout des gens qui se téléphonent entre eux.
- **Phase 2** : l’association d’insertion, l’atelier des femmes, la psychologue. C’est là que j’ai rempli deux carnets sur trois.

Je ne sais pas par quel bout commencer.`,
  },
  {
    daysAgo: 42,
    at: '11:40',
    by: 'mentor',
    body: 'Bonjour Driss ! Quel plaisir. Le reblochon en juin dans un avion, j’en ris encore, et toute l’équipe avec moi. Nadia, à l’accueil, te salue.',
  },
  {
    daysAgo: 42,
    at: '11:46',
    by: 'mentor',
    body: `On se remet d’accord sur la règle de Vienne : **tu écris le plan, moi je pose des questions**. Alors trois pour commencer, et ne réponds pas trop vite :

1. Pour **qui** d’abord ? Pas « les populations vulnérables » : des gens que tu pourrais me décrire.
2. Qui s’occupe **déjà** d’eux aujourd’hui, même mal, même sans le dire ?
3. À quoi verras-tu, dans un an, que quelque chose a changé pour eux ?`,
  },
  { daysAgo: 42, at: '12:03', by: 'mentee', body: 'La troisième est méchante 😄' },
  { daysAgo: 42, at: '12:04', by: 'mentor', body: 'C’est la seule qui compte. Bon appétit !' },
  {
    daysAgo: 41,
    at: '08:48',
    by: 'mentee',
    body: `J’ai dormi dessus. Je réponds à la première.

En mars à Vienne, au premier exercice de diagnostic, j’avais écrit « les femmes rurales ». Aujourd’hui je vois une personne précise : une femme de trente ans, deux ou trois enfants, le mari parti travailler sur des chantiers loin d’ici, qui habite un des quartiers du bord de la commune et qui ne vient au siège que pour un papier. أراها كل أسبوع في الممر، تنتظر دورها، ثم تعود إلى بيتها دون أن يسألها أحد عن حالها.`,
  },
  {
    daysAgo: 41,
    at: '10:20',
    by: 'mentor',
    body: 'Nadia vient de me traduire la fin, elle l’a lue à voix haute et le bureau s’est tu. Garde cette phrase. C’est déjà ton introduction, et c’est toi qui l’as écrite.',
  },
  {
    daysAgo: 41,
    at: '10:22',
    by: 'mentor',
    body: 'Combien sont-elles, à peu près ? Dix, cent, mille ? On n’a pas la même cellule selon la réponse.',
  },
  { daysAgo: 41, at: '10:31', by: 'mentee', body: 'Honnêtement, je ne sais pas. Et je crois que personne ne le sait. Le moqaddem peut-être.' },
  { daysAgo: 41, at: '10:33', by: 'mentor', body: 'Alors voilà par quel bout commencer.' },

  // What the stay left behind
  {
    daysAgo: 38,
    at: '15:06',
    by: 'mentee',
    body: 'Je relis mes notes sur l’association. Tu te souviens de la dame de l’atelier couture, celle qui nous a dit « ici, on m’attend le lundi matin » ?',
  },
  {
    daysAgo: 38,
    at: '15:11',
    by: 'mentor',
    body: 'Très bien. Elle a signé depuis un contrat de vingt heures dans une maison de retraite. Elle a demandé des nouvelles du « monsieur qui écrivait tout le temps ».',
  },
  { daysAgo: 38, at: '15:12', by: 'mentee', body: 'الله يسعدها! Dis-lui que le monsieur écrit toujours.' },
  {
    daysAgo: 38,
    at: '15:20',
    by: 'mentee',
    body: `Ce que j’ai compris seulement en relisant : l’atelier n’est pas là pour la couture. La couture est le prétexte. Ce qui compte, c’est dans cet ordre :

1. être attendue,
2. parler,
3. régler les papiers, la garde, la santé,
4. **et après** le travail.

Chez nous on commence toujours par le 4 : une machine à coudre, une photo, et six mois plus tard la machine est sous une bâche.`,
  },
  {
    daysAgo: 38,
    at: '15:34',
    by: 'mentor',
    body: 'On a eu nos bâches aussi, crois-moi. Il y a dix ans nous avions équipé une cuisine pédagogique superbe ; il manquait juste quelqu’un pour aller chercher les dames. Pose cette liste à côté de tes objectifs quand tu les écriras, et vérifie qu’aucun ne saute une marche.',
  },

  // The diagnostic
  {
    daysAgo: 36,
    at: '09:03',
    by: 'mentor',
    body: 'Les chiffres : qu’est-ce que tu peux avoir **sans enquête**, juste en demandant gentiment ?',
  },
  {
    daysAgo: 36,
    at: '10:41',
    by: 'mentee',
    body: `J’ai fait la liste avec Samira, l’agente qui sera à la cellule (elle arrive à mi-temps du bureau d’état civil, le président a signé hier !) :

| Quoi | Chez qui |
| --- | --- |
| familles monoparentales, par quartier | les moqaddems, de mémoire |
| filles qui arrêtent l’école entre 12 et 15 ans | les directeurs, dar taliba |
| inscrites à l’éducation non formelle et au centre d’éducation et de formation | Entraide Nationale |
| consultations sans suite | le centre de santé |
| demandes refusées ou perdues | nous. هذا هو الرقم المحرج |`,
  },
  {
    daysAgo: 36,
    at: '10:44',
    by: 'mentor',
    body: 'Bravo pour Samira !! Un mi-temps signé vaut mieux que trois postes promis. Et la dernière ligne de ton tableau est la meilleure : personne ne la compte jamais, nous non plus pendant longtemps.',
  },
  { daysAgo: 36, at: '10:47', by: 'mentee', body: 'Vous la comptez comment, à Thonon ?' },
  {
    daysAgo: 36,
    at: '10:58',
    by: 'mentor',
    body: 'Un cahier à spirale à l’accueil, pendant un mois : une croix chaque fois que quelqu’un repart sans solution, et **un mot** pour dire pourquoi. Le mot le plus fréquent n’était pas « argent », c’était « mauvais jour ». On a ouvert le mercredi.',
  },
  { daysAgo: 36, at: '10:59', by: 'mentee', body: 'Un cahier à spirale, ça rentre dans mon budget 👍' },
  {
    daysAgo: 36,
    at: '14:22',
    by: 'mentor',
    body: 'Une précaution pendant que j’y pense : pas de noms dans le cahier. Ni dans le tableau des moqaddems. Des nombres, un quartier, une tranche d’âge. Si quelqu’un perd la feuille, elle ne doit faire de mal à personne.',
  },
  { daysAgo: 36, at: '14:40', by: 'mentee', body: 'متفق. Samira a la même exigence, elle vient de l’état civil : elle ferme à clé même l’agrafeuse.' },

  // Late, and forgiven
  {
    daysAgo: 33,
    at: '08:55',
    by: 'mentee',
    body: 'Première visite de Samira dans un des trois quartiers, avec une animatrice de l’association des femmes. Elles ont bu onze verres de thé et rempli neuf fiches. Question : une fiche de deux pages, c’est trop ? Les dames répondent volontiers à la première page et se ferment à la deuxième.',
  },
  { daysAgo: 31, at: '09:10', by: 'mentee', body: 'Hélène, pas d’urgence, je fais juste remonter ma question sur la fiche 🙂' },
  {
    daysAgo: 31,
    at: '17:52',
    by: 'mentor',
    body: 'Pardon, pardon. Conseil d’administration du CCAS avant-hier, règlement des aides à revoir, et une expulsion avec trois enfants au milieu. Ta question attendait en haut de la pile et la pile est tombée.',
  },
  {
    daysAgo: 31,
    at: '17:58',
    by: 'mentor',
    body: `Qu’y a-t-il sur la deuxième page ? Si c’est « revenus du ménage » et « situation du conjoint », je me fermerais aussi.

> Règle apprise à mes dépens : on ne demande que ce dont on se servira. Pour chaque case, Samira doit pouvoir dire à la dame **pourquoi** elle la remplit.`,
  },
  { daysAgo: 31, at: '18:03', by: 'mentee', body: 'C’est exactement « revenus » et « conjoint ». On coupe. Une page.' },
  { daysAgo: 31, at: '18:04', by: 'mentor', body: 'Et pour l’expulsion : les trois enfants dorment à l’hôtel, avec leurs parents et le cochon d’Inde. On respire.' },

  // The first call
  {
    daysAgo: 30,
    at: '09:30',
    by: 'mentor',
    body: 'On s’appelle ? Les objectifs, c’est plus facile de vive voix. Demain 10 h **heure de Paris** ? Je précise, à cause du matin de mai où tu m’as attendue une heure devant la Mission Locale.',
  },
  { daysAgo: 30, at: '09:36', by: 'mentee', body: 'Une heure et dix minutes. J’ai eu le temps de lire toutes les affiches. Demain 10 h de Paris, c’est noté, واخا.' },
  { daysAgo: 29, at: '10:09', by: 'mentor', body: 'Je suis dans la salle 🙂' },
  { daysAgo: 29, at: '10:24', by: 'mentor', body: 'Toujours là. J’ai lu toutes mes affiches.' },
  {
    daysAgo: 29,
    at: '10:31',
    by: 'mentee',
    body: 'سامحيني! Convoqué à la préfecture à 8 h 30 pour « dix minutes » sur le transport scolaire. Je sors, je suis dans la voiture, je t’appelle du téléphone dans cinq minutes.',
  },
  { daysAgo: 29, at: '10:32', by: 'mentor', body: 'Garé, alors ! Je t’attends.' },
  {
    daysAgo: 29,
    at: '11:48',
    by: 'mentee',
    body: `Merci pour cet appel. Je note ce que nous avons **décidé**, dis-moi si j’oublie :

- je garde une seule population pour la première année : les femmes seules avec enfants des trois quartiers ;
- les jeunes de 16 à 20 ans passent en deuxième année, mais j’écris **pourquoi**, pour que le conseil ne croie pas à un oubli ;
- Samira termine les fiches, une page, trente familles au moins ;
- je t’envoie mes objectifs dans ce fil avant de les mettre dans le plan.`,
  },
  {
    daysAgo: 29,
    at: '11:55',
    by: 'mentor',
    body: 'Rien d’oublié. J’ajoute ce que **moi** je dois faire : te raconter par écrit comment le service social et l’association se partagent une situation sans que la personne raconte trois fois sa vie. Tu l’auras cette semaine.',
  },

  // Objectives
  {
    daysAgo: 27,
    at: '16:15',
    by: 'mentee',
    body: `Première version, ne sois pas gentille :

1. La cellule accueille les femmes des trois quartiers et leur donne une réponse.
2. Créer un atelier de couture et de cuisine.
3. Les partenaires (Entraide Nationale, centre de santé, associations) travaillent ensemble.`,
  },
  { daysAgo: 27, at: '16:40', by: 'mentor', body: 'Je ne suis jamais gentille le jour du courrier. Une question par ligne :' },
  {
    daysAgo: 27,
    at: '16:47',
    by: 'mentor',
    body: `1. « Une réponse » : laquelle ? En combien de temps ? « Non, mais voici qui peut » compte-t-il comme une réponse ?
2. Est-ce un objectif, ou une **action** ? Si je te demande « créer un atelier *pour que* quoi ? », la suite de la phrase est peut-être ton objectif. (Et je cherche la machine sous la bâche.)
3. Comment saura-t-on qu’ils « travaillent ensemble » ? Qui fera quoi de différent un mardi matin ?`,
  },
  { daysAgo: 27, at: '16:52', by: 'mentee', body: 'La bâche… touché. Je reprends.' },
  {
    daysAgo: 26,
    at: '09:05',
    by: 'mentee',
    body: `Deuxième essai pour le numéro 2, et je l’écris d’abord en arabe parce que c’est dans cette langue que le conseil le votera :

**أن تستعيد النساء الوحيدات بالأحياء الثلاثة مكانهن في حياة الجماعة: يخرجن، يلتقين، يعرفن حقوقهن، ثم يخترن تكوينا أو عملا.**

En français : que les femmes seules des trois quartiers retrouvent leur place dans la vie de la commune : sortir, se rencontrer, connaître leurs droits, puis choisir une formation ou un travail.`,
  },
  {
    daysAgo: 26,
    at: '11:30',
    by: 'mentor',
    body: 'Là, je vois la dame du couloir. Et il y a tes quatre marches, dans l’ordre. Je n’ai rien à ajouter et je résiste très fort à l’envie de toucher à une virgule.',
  },
  {
    daysAgo: 26,
    at: '11:38',
    by: 'mentor',
    body: `Ma promesse, en court, sur le partage des situations :

- une **référente** par personne, une seule, choisie avec elle (assistante sociale *ou* association) ;
- une rencontre toutes les trois semaines, une heure, sept situations au plus ;
- la dame sait qu’on parlera d’elle, de quoi, et peut dire non ;
- on n’écrit que la décision et qui la fait. Le reste ne sort pas de la pièce.

Ce n’est pas un modèle, c’est seulement ce qui tient chez nous. Qu’est-ce qui ne tiendrait pas chez vous ?`,
  },
  {
    daysAgo: 26,
    at: '12:10',
    by: 'mentee',
    body: 'Le troisième point. Ici tout le monde se connaît, et le « non » est difficile à dire devant un fonctionnaire. Il faudra que ce soit l’animatrice de l’association qui demande, pas nous.',
  },
  { daysAgo: 26, at: '12:14', by: 'mentor', body: 'C’est mieux que chez nous. Je le note dans **mon** carnet.' },
];
