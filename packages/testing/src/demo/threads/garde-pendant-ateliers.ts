import type { DemoThread } from '../types.ts';

export const gardePendantAteliers: DemoThread = {
  key: 'garde-pendant-ateliers',
  kind: 'question',
  theme: 'women',
  title: 'Qui garde les petits pendant les ateliers des femmes ?',
  locale: 'fr',
  posts: [
    {
      by: 'ain-aouda-official',
      daysAgo: 22,
      at: '11:05',
      body: `Bonjour à toutes et à tous.

Notre agente a rencontré 31 familles dans trois quartiers du bord de la commune. Le premier obstacle cité par les femmes seules n’est ni l’argent, ni la formation : c’est **qui garde les petits**. Le transport vient ensuite.

Nous n’avons ni crèche, ni halte-garderie, et nous n’en aurons pas cette année. Nous voulons ouvrir un atelier deux matins par semaine, dans une salle de la commune.

Comment avez-vous fait, **concrètement**, avec peu de moyens ? Qui garde, où, et qui est responsable s’il arrive quelque chose ?`,
    },
    {
      by: 'temara-official',
      daysAgo: 21,
      at: '10:20',
      accepted: true,
      body: `مرحبا سي إدريس. مررنا بنفس التجربة قبل سنتين، وهذا ما صمد منها:

1. **الحضانة داخل نفس القاعة** أو في القاعة المجاورة والباب مفتوح: الأم التي لا ترى ابنها لا تتعلم شيئا.
2. أمّان تتناوبان في كل حصة، مع منشطة واحدة تلقت تكوينا قصيرا (ستة أيام مع مربية من التعليم الأولي وممرضة).
3. **دفتر** على الباب: من دخل، من خرج، مع من، وأي حساسية أو دواء. لا يُسلَّم طفل لغير من سجله.
4. عشرة أطفال كحد أقصى، من سنة ونصف إلى خمس سنوات. الرضع يبقون مع أمهاتهم.
5. التأمين: ضمن عقد تأمين الجمعية الشريكة، والاتفاقية مع الجماعة تنص على ذلك صراحة.

الأم التي تتناوب على الحراسة لا تضيع حصتها: نعيد لها الدرس في نهاية الأسبوع، وتتسلم منحة نقل بسيطة مثل الأخريات.`,
    },
    {
      by: 'varces-official',
      daysAgo: 21,
      at: '16:45',
      body: `Bonjour Driss. I second everything Nezha wrote, the notebook above all. Le matériel d’abord, parce que c’est le moins cher :

- un tapis lavable, deux bassines, des gobelets, des cuillères en bois ;
- des tissus, des boîtes, de grosses pinces à linge ;
- **trois** livres cartonnés, pas trente ;
- rien qui tienne dans un rouleau de papier toilette (c’est le test : si ça passe dedans, ça s’avale).

Et une chose qu’on oublie : les cinq premières minutes. La mère reste, s’assoit, puis dit « je vais à côté, je reviens après l’atelier ». On ne part jamais en cachette, même si c’est plus calme sur le moment.`,
    },
    {
      by: 'tiflet-official',
      daysAgo: 20,
      at: '08:35',
      body: 'Chez nous, cela a échoué la première fois : nous avions confié la garde aux **grandes sœurs**. Elles avaient treize ans, elles manquaient le collège pour garder, et nous étions en train de fabriquer le problème que mon service essaie de résoudre. انتبهوا لهذه النقطة من فضلكم. Depuis : aucune gardienne de moins de dix-huit ans, c’est écrit dans la convention.',
    },
    {
      by: 'ain-aouda-official',
      daysAgo: 19,
      at: '09:30',
      body: `Merci du fond du cœur. Souad, nous avions justement pensé aux grandes sœurs…

J’accepte la réponse de Nezha, et je retiens de vous trois : dans la salle, le cahier, jamais une mineure, et les cinq premières minutes. شكرا جزيلا للجميع. Je reviendrai dire ce que cela donne, même si c’est un échec.`,
    },
    {
      by: 'khemisset-official',
      daysAgo: 12,
      at: '15:10',
      body: 'Je prends le train en marche : comment réagissez-vous quand une mère confie l’enfant et **ne revient pas** à l’heure ? C’est arrivé à notre groupe du mercredi, une heure et demie, rien de grave, un autocar en retard. Mais nous n’avions ni numéro, ni règle.',
    },
    {
      by: 'temara-official',
      daysAgo: 11,
      at: '09:50',
      body: 'سؤال مهم يا رشيدة. عندنا رقمان لكل طفل في الدفتر، رقم الأم ورقم شخص ثان **اختارته هي**. تبقى المنشطة وإحدى الأمهات، ولا تبقى واحدة وحدها أبدا. بعد ساعة نتصل بالرقم الثاني، وبعد ساعتين بالمسؤول في الجماعة. لم نصل إلى الساعتين إلا مرة واحدة، وكان عطبا في الحافلة أيضا!',
    },
  ],
};
