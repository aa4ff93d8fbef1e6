using System.CommandLine;

return await new RootCommand("Marks practice essays against the points of a mark scheme.").Parse(args).InvokeAsync();
