import type { DemoPractice } from '../types.ts';

export const ficheDiagnosticEnSixSemaines: DemoPractice = {
  key: 'fiche-diagnostic-en-six-semaines',
  status: 'published',
  outside: 'asked',
  theme: 'diagnostic',
  title: 'Un diagnostic social de quartier en six semaines, avec les moyens de la commune',
  locale: 'fr',
  author: 'moderator-fr',
  sources: [
    { thread: 'chiffres-du-diagnostic', post: 2 },
    { thread: 'chiffres-du-diagnostic', post: 1 },
    { thread: 'chiffres-du-diagnostic', post: 5 },
  ],
  daysAgo: 24,
  commune: 'le-teil',
  facts: { communeSize: 'medium', budget: 'none', duration: 'weeks', audiences: ['residents', 'staff'] },
  refreshInDays: 22,
  blocks: {
    summary:
      'Le recensement est trop large, les chiffres des partenaires se contredisent et il n’y a pas de budget d’enquête. En six semaines, une petite équipe peut pourtant croiser ses propres registres, deux questions par partenaire et une vingtaine d’entretiens, puis faire corriger le tout par les habitants, au mur.',
    context: `La méthode vient du Teil, où elle sert entre deux analyses des besoins sociaux. Elle a été reprise à Khémisset pour le diagnostic préalable au plan d’action de la cellule d’action sociale, avec l’apport de Sassenage sur la lecture des chiffres qui se contredisent.

Elle suppose une personne disponible à mi-temps pendant six semaines et une commune qui accepte d’entendre des réponses désagréables.`,
    whatWeDid: `Nous avons renoncé à un questionnaire général. À la place :

- nos **propres registres** ont été redécoupés par quartier : demandes d’aide, transport scolaire, impayés, réclamations ;
- chaque partenaire a reçu une page et **deux questions**. Dix questions restent au fond d’une corbeille, deux reçoivent une réponse ;
- des personnes du quartier ont conduit des entretiens courts, une page, sans nom ;
- tout a été affiché dans une salle, un après-midi, feutres rouges à disposition.

À Khémisset, vingt-trois personnes sont venues corriger, dont neuf habitants.`,
    steps: `1. **Semaine 1.** Rassembler ce que la commune possède déjà. Le découper *soi-même* par quartier.
2. **Semaines 2 et 3.** Écrire à six partenaires : deux questions chacun, une date, un nom à rappeler.
3. **Semaines 3 et 4.** Quinze à vingt entretiens d’une page. On ne demande que ce dont on se servira, et on dit pourquoi.
4. **Semaine 5.** Mettre les sources côte à côte. Quand deux chiffres se contredisent, écrire **ce que chacun compte** plutôt que de choisir.
5. **Semaine 6.** La lecture au mur : une demi-journée, partenaires et habitants, chacun corrige.
6. Rédiger : cinq pages, trois constats, ce que l’on ne sait pas.
7. Rendre le document à celles et ceux qui ont répondu, avant de le présenter aux élus.`,
    costAndMeans: `- Une personne à mi-temps pendant six semaines, et une seconde pour les entretiens.
- De petites indemnités pour les enquêtrices et enquêteurs du quartier.
- Du papier, du ruban adhésif, du thé. La salle des mariages convient très bien.`,
    pitfalls: `- Les petits nombres : **en dessous de cinq, on n’écrit pas le chiffre**. Dans une petite commune, trois familles sont trois noms.
- Garder, de deux chiffres contradictoires, celui qui arrange.
- Faire conduire les entretiens par les seuls agents : les réponses s’adressent alors au guichet.
- Arriver à la lecture au mur avec un texte déjà imprimé et relié.`,
    contacts: 'Le CCAS du Teil, le centre social de Sassenage et la cellule d’action sociale de Khémisset, par leurs messages dans le sujet cité. L’institut de formation tient à disposition le support de la formation de mars à Vienne.',
  },
};
