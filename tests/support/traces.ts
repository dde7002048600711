// Jest asks for traces of a hundred frames and maps each to its source. Pulumi's SDK takes one for every promise of every
// property, so that they cost a tenth of a run: as many frames as Node takes by itself are enough.
Error.stackTraceLimit = 10;
