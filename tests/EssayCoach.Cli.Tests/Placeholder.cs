namespace EssayCoach.Cli.Tests;
