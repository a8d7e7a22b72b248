import type { DemoGroup } from '../types.ts';

/** A week that is over: closed, and still to be read by those who were there. */
export const semaineAix: DemoGroup = {
  key: 'semaine-aix',
  title: 'Semaine des élus à Aix-les-Bains',
  description: 'Organisation et retours de la formation de fin juin. Le groupe est fermé, les comptes rendus restent lisibles.',
  history: 'start',
  admission: 'invited',
  by: 'coordinator',
  openedDaysAgo: 61,
  closedDaysAgo: 46,
  members: [
    'thonon-elected', 'ain-aouda-elected', 'le-teil-elected', 'tiflet-elected', 'vienne-elected', 'temara-elected', 'sassenage-elected',
    'skhirat-elected', 'varces-elected', 'sidi-allal-elected', 'aix-elected', 'khemisset-elected',
  ],
  messages: [
    { daysAgo: 61, at: '09:10', by: 'coordinator', body: 'Bonjour à tous, je rassemble ici les retours de la semaine d’Aix. Une phrase chacun : **qu’est-ce qui a changé dans votre façon de décider ?**' },
    { daysAgo: 60, at: '19:30', by: 'thonon-elected', body: 'Je demande maintenant « qui n’est pas dans la salle ? » au début de chaque commission. On m’appelle le professeur, je fais semblant de ne pas l’entendre.', reactions: { '😂': ['ain-aouda-elected', 'aix-elected'] } },
    { daysAgo: 59, at: '20:45', by: 'tiflet-elected', body: 'J’ai arrêté de promettre un local avant d’avoir demandé qui l’ouvrira.', reactions: { '👏': ['le-teil-elected', 'temara-elected', 'varces-elected'] } },
    { daysAgo: 58, at: '21:05', by: 'khemisset-elected', body: 'تعلمت أن أقول «لا أعرف، سأسأل». قلتها في المجلس، ولم ينهر السقف.', reactions: { '❤️': ['aix-elected', 'skhirat-elected'] } },
    { daysAgo: 50, at: '12:00', by: 'skhirat-elected', body: 'J’emmène une collègue à chaque visite de quartier. À deux, on n’entend pas les mêmes choses.' },
    { daysAgo: 46, at: '10:00', by: 'coordinator', body: 'Merci. Tout est dans le compte rendu ; je ferme ce groupe, la suite se passe dans la cohorte.' },
  ],
};
