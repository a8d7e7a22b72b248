import type { DemoGroup } from '../types.ts';

/** Open to whoever cares for the smallest; who comes later reads from then on. */
export const petiteEnfance: DemoGroup = {
  key: 'petite-enfance',
  title: 'Les tout-petits • الصغار جدا',
  description: 'Éveil, garde, relais, grands-mères : pour celles et ceux que le sujet occupe, dans les deux pays. On y entre et on en sort librement.',
  history: 'joining',
  admission: 'open',
  by: 'moderator-fr',
  openedDaysAgo: 36,
  members: ['varces-official', 'sidi-allal-official', 'le-teil-official', 'tiflet-official', 'aix-official', 'sidi-allal-elected'],
  messages: [
    { daysAgo: 36, at: '11:00', by: 'moderator-fr', body: 'J’ouvre ce groupe parce que vous êtes déjà six à m’avoir posé la même question en privé : *par où commence-t-on quand il n’y a pas de lieu ?*' },
    { daysAgo: 36, at: '11:25', by: 'varces-official', body: 'With a blanket. Une couverture, deux heures, le même jour chaque semaine. The building comes later, if ever.', reactions: { '❤️': ['le-teil-official', 'moderator-fr'] } },
    { daysAgo: 36, at: '12:40', by: 'sidi-allal-official', body: 'بدأنا بالبطانية فعلا. أضفنا إليها إبريق شاي للجدات، وهو الذي جعلهن يبقين.', reactions: { '😂': ['tiflet-official'], '👏': ['varces-official'] } },
    { key: 'cles', daysAgo: 19, at: '16:30', by: 'le-teil-official', body: 'Question bête : qui garde les jouets entre deux séances ? Chez nous le carton a disparu.' },
    { daysAgo: 19, at: '16:48', by: 'tiflet-official', answers: 'cles', body: 'صاحب البقالة. ومنذ ذلك الحين صار يأتي ليرى إن كانت الألعاب كافية.', reactions: { '❤️': ['le-teil-official', 'aix-official', 'varces-official'] } },
    { daysAgo: 5, at: '10:15', by: 'sidi-allal-elected', body: 'وافق المجلس على حاجز للطريق وعلى قاعة صباحين في الأسبوع. شكرا لمن أقنعني أن أخرج من مكتبي في العاشرة صباحا.', reactions: { '🎉': ['varces-official', 'sidi-allal-official', 'moderator-fr'] } },
  ],
};
