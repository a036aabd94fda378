global using Outlay;
