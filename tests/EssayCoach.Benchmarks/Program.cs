using System.Globalization;
using BenchmarkDotNet.Running;

namespace EssayCoach.Benchmarks;

/// <summary>The figures that the first word names, of as many as the second says, on the PostgreSQL that the third connects to; else what BenchmarkDotNet is asked for.</summary>
internal static class Program
{
    private static async Task Main(string[] args)
    {
        var connection = args.ElementAtOrDefault(2);
        switch (args.FirstOrDefault())
        {
            case "bank":
                BankFigures.Run(Number(args, 10_000));
                break;
            case "class":
                await ClassFigures.RunAsync(Number(args, 200), connection);
                break;
            case "results":
                await ResultsFigures.RunAsync(Number(args, 300), connection);
                break;
            case "tutor":
                await TutorFigures.RunAsync(Number(args, 10_000), connection);
                break;
            case "review":
                await ReviewFigures.RunAsync(Number(args, 100), connection);
                break;
            case "load":
                await LoadFigures.RunAsync(Number(args, 200), connection);
                break;
            case "remark":
                await RemarkFigures.RunAsync(Number(args, 1000), connection);
                break;
            case "learn":
                LearningFigures.Run(Number(args, 1500));
                break;
            case "teach":
                TeachingFigures.Run(Number(args, 3));
                break;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
                break;
        }
    }

    private static int Number(string[] args, int usual) => args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : usual;
}
