'use strict';

// The chart of what each memory policy of Redis keeps.

const {demand, cells} = data.findings;
const policies = [...new Set(cells.map(({policy}) => policy))];
const sizes = [...new Set(cells.map(({sizePercent}) => sizePercent))].sort((a, b) => a - b);
const best = 'best possible';

const page = {
  names: () => [...policies, best],

  hitRate: () => lines({
    series: [
      ...policies.map(name => ({
        name,
        points: cells.filter(({policy}) => policy === name)
          .map(({sizePercent, replay}) => ({x: sizePercent, y: 100 * replay.hitRate})),
      })),
      {name: best, points: sizes.map(x => ({x, y: 100 * demand.repeatRate}))},
    ],
    x: axis('size, % of what all products need', {
      type: 'linear',
      afterBuildTicks: scale => {
        scale.ticks = sizes.map(value => ({value}));
      },
    }),
    y: axis('hit rate, %', {min: 0, max: 100, ticks: {stepSize: 20}}),
    label: size => `size ${size} %`,
  }),
};

start();
