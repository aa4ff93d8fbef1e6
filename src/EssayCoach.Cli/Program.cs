using EssayCoach.Cli;

return await CommandLine.RunAsync(args, Terminal.OfProcess());
