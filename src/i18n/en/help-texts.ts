import type { HelpTexts } from "../help-texts.ts";

export const ENGLISH_HELP: HelpTexts = {
  terms: {
    hotspot: {
      title: "Hotspot",
      text: "A circle with a radius of 100 or 150 metres where most incidents have taken place, newer ones counting more. The first is covered before the next is sought, so no incident is counted at two places. The list says where something has been reported, not where something will happen.",
    },
    rankRange: {
      title: "Place 3 (2–6)",
      text: "How sure the place's number in the list is. With the same true level and another chance, the place would have come between the two numbers nine times out of ten.",
    },
    priority: {
      title: "Priority",
      text: "Three parts weighed together: incidents, open physical measures, and how safe the residents say they feel. Each part is where the place stands among those listed, from 0 to 100. The weights can be changed, and the list says how much its order depends on them.",
    },
    density: {
      title: "Density, PAI",
      text: "Incidents per km² at the place compared with all ground where something has happened or been reported. 13 means thirteen times denser. Compare only places of the same size.",
    },
    certain: {
      title: "Statistically established",
      text: "The place has more incidents than the usual unevenness of the town gives by chance, also when one allows for the many squares that are tested. A place without the mark can still be the right one to be at.",
    },
    change: {
      title: "Rising, falling, within normal variation",
      text: "The last 28 days against up to 364 days before them. An arrow is shown only when so large a difference is rare by chance (p under 0.01). Among twenty places a false arrow comes about once in five lists.",
    },
    unsafe: {
      title: "Feeling unsafe",
      text: "The share of those who answered the survey's question who said that they feel unsafe. Fear and risk are different things and are shown apart. Fewer than 30 answers is an uncertain basis, fewer than 10 are not shown.",
    },
    interval: {
      title: "Interval, 95 %",
      text: "How much of the number may be chance: with many such samples the true value lies within the interval 95 times out of 100. Two values differ for certain only when the interval of their difference does not hold zero.",
    },
    unsafePlace: {
      title: "Unsafe place",
      text: "A point that somebody has named in a dialogue with residents or on a safety walk. It is never counted as an incident.",
    },
    gi: {
      title: "Gi* (z-scores)",
      text: "A common measure that compares each square and its neighbours with the whole municipality. It is here for comparison: with few incidents it points at squares that do not stand out.",
    },
    kernel: {
      title: "Density of incidents",
      text: "Each incident is spread out as a soft hill with a spread of 100 metres, and the hills are added up to incidents per km² and year.",
    },
    coveredNeed: {
      title: "Covered need",
      text: "Each place and two-hour slot weighs as much as the place and the time usually have incidents. A visit that begins in the slot covers it. 70 % covered need means that the visits are where and when 70 % of the weight is, not that 70 % of the incidents are prevented.",
    },
    wdd: {
      title: "WDD, weighted difference",
      text: "The change at the places minus the change at places to compare with. Below zero it has fallen more here than there. The smallest effect that could have shown stands before the answer.",
    },
    ratio: {
      title: "Ratio",
      text: "The number in the period divided by the number in the period compared with, reckoned to the same length of time. 0.80 means a fifth fewer. The interval after it says how much may be chance.",
    },
    shared: {
      title: "Shared",
      text: "The view for open meetings, press and web. No single points, no rows, no names. Counts under 3 (or 5) are shown as “fewer than 3”, and numbers from which a hidden count could be worked out are not shown either.",
    },
    area: {
      title: "Area, RegSO",
      text: "Statistics Sweden's regional statistical areas: parts of the municipality much like districts, by which surveys and statistics can be counted.",
    },
    tertial: {
      title: "Tertial",
      text: "A third of the year: January–April, May–August and September–December.",
    },
  },
  job: {
    open: {
      title: "Open",
      text: "The page opens with invented example data, marked as fictional. Everything can be tried on them.",
    },
    import: {
      title: "Import",
      text: "Drop the files on the page or choose Import. Each file is first shown as it is understood, and everything can be put right before it is read.",
    },
    filter: {
      title: "Choose period and categories",
      text: "Everything on the page is about the selection in the panel on the left. The number of incidents in it always stands above the list.",
    },
    find: {
      title: "Find the places",
      text: "The list on the right ranks the places. Arrow up and down go through them, and the card says why the place stands there.",
    },
    compare: {
      title: "Compare",
      text: "The card says whether it is more than usual. The panel under the map shows when it happens and how fear and risk stand to each other.",
    },
    plan: {
      title: "Plan",
      text: "Under Presence you say who can be out, and get a proposal for a week that can be kept. Move and lock visits as you want them.",
    },
    meet: {
      title: "Show it to a meeting",
      text: "Meeting mode shows one place at a time for a projector. Plus and minus make the text larger and smaller. Choose Shared first when not all in the room may see everything.",
    },
    export: {
      title: "Export",
      text: "Lists, plans and reports are saved as files or printed. Selection, period and method stand in the file.",
    },
    followUp: {
      title: "Follow up",
      text: "Note under Presence what was done, afterwards or stop by stop under Today’s visits. Follow-up shows what was promised, done and changed, month by month and by tertial.",
    },
  },
  sections: {
    files: [
      {
        title: "Formats",
        text: "CSV and other text, Excel (.xlsx), GeoJSON, JSON, zip and gzip. The format is told by the content. Old Excel files (.xls), PDF and pictures are not read.",
      },
      {
        title: "Kinds of data",
        text: "Incidents, physical measures, unsafe places, safety survey, areas and delivered presence. Columns are told by their headings, and one that is not recognised is chosen in the import.",
      },
      {
        title: "Templates",
        text: "Under Data there is a template to fetch for each kind, with the headings that are always understood.",
      },
      {
        title: "Plan and notes on a phone",
        text: "Open the saved picture with the plan on the phone under Data, and choose Today’s visits under Presence. Note each stop as done or not, also without a network. Then save what was delivered as CSV and hand the file to whoever plans.",
      },
      {
        title: "Saved picture",
        text: "The file .lagesbild holds data, plan, promises and selection, with a password if you wish. Whoever gets the file opens it in the same way.",
      },
    ],
    methods: [
      {
        title: "How the list is reckoned",
        text: "Circles of equal area that hold the most incidents, newer ones counting more. The circles with numbers on the map are only a way to draw and are no hotspots.",
      },
      {
        title: "How sure it is",
        text: "Counts, shares and differences stand with 95 % intervals. A difference that may be chance is not called a difference.",
      },
      {
        title: "How good the list is",
        text: "“How good is the list?” tries the method on your data: how much of next month's incidents lay in the places, compared with other methods.",
      },
      {
        title: "What the list does not say",
        text: "It shows what has been reported. Offences that presence itself uncovers are not counted unless you ask for it: more patrols would otherwise make more hotspots.",
      },
    ],
    privacy: [
      {
        title: "Nothing is sent",
        text: "Files are read in the browser on this computer. There is no server that receives them. No cookie is set and no visit is counted.",
      },
      {
        title: "Kept here",
        text: "What you read in and make is kept in this browser until you choose “Erase everything” under Data.",
      },
      {
        title: "Personal data",
        text: "Columns and texts that look like personal data are left out or masked already in the import.",
      },
      {
        title: "Shared",
        text: "Choose Shared before anything is shown outside the house. Map, lists, prints and files are then protected alike.",
      },
    ],
  },
};
