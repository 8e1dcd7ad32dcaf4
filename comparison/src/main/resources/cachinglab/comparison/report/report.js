'use strict';

// Which charts the report of a comparison has.

const {plan, workloads} = data;
const short = ({title}) => title.split(':')[0];
const byStrategy = value => plan.strategies.map(name => ({
  name,
  ...value(name, workload => workload.strategies.find(({strategy}) => strategy === name)),
}));

/** Where a percentile is on the axis: 90, 99 and 99.9 are equally far apart. */
const tail = percentile => -Math.log10(1 - Math.min(percentile, 99.9999) / 100);
const percentile = x => Number((100 - 100 * 10 ** -x).toPrecision(7));

const page = {
  names: () => plan.strategies,

  throughput: () => bars({
    groups: workloads.map(short),
    unit: 'requests/s',
    series: byStrategy((name, of) => ({
      values: workloads.map(workload => of(workload)?.throughput.median ?? null),
      spreads: workloads.map(workload => {
        const rounds = of(workload)?.throughput;
        return rounds && [rounds.least, rounds.most];
      }),
    })),
  }),

  sql: () => bars({
    groups: workloads.map(short),
    unit: 'statements per 1,000 requests',
    series: byStrategy((name, of) => ({
      values: workloads.map(workload => {
        const one = of(workload);
        return one?.requests ? (1000 * one.statements) / one.requests : null;
      }),
    })),
  }),

  latency(index) {
    const finite = workloads[index].strategies.flatMap(one => one.latency.map(at => at.percentile)).filter(p => p < 100);
    const start = Math.min(tail(50), ...finite.map(tail));
    const end = Math.max(1, ...finite.map(tail)) + 0.7;
    const place = p => (p < 100 ? tail(p) : end);
    const name = x => `${x >= end ? 100 : percentile(x)} %`;
    const ticks = [...[0, 50, 90, 99, 99.9, 99.99].map(tail).filter(x => start <= x && x < end), end];
    return lines({
      series: byStrategy((name, of) => ({
        points: (of(workloads[index])?.latency ?? []).map(at => ({x: place(at.percentile), y: at.millis})),
      })),
      x: axis('of the requests took at most', {
        type: 'linear',
        min: start,
        max: end,
        afterBuildTicks: scale => {
          scale.ticks = ticks.map(value => ({value}));
        },
        ticks: {callback: name},
      }),
      y: axis('ms', {
        type: 'logarithmic',
        ticks: {callback: value => (/^[125]e/.test(value.toExponential()) ? value.toLocaleString('en') : null)},
      }),
      label: name,
    });
  },

  hitRate: index => lines({
    series: byStrategy((name, of) => ({
      points: (of(workloads[index])?.overTime ?? []).map(({second, hitRate}) => ({x: second, y: 100 * hitRate})),
    })),
    x: axis('second', {type: 'linear', ticks: {precision: 0}}),
    y: axis('% of reads', {min: 0, max: 100, ticks: {stepSize: 20}}),
    label: second => `second ${second}`,
  }),
};

start();
