'use strict';

// The charts of the benchmark, as they were put together for the page.

const page = {
  names: () => [],
  plot: index => bars(data[index]),
};

start();
