using System.Globalization;
using BenchmarkDotNet.Running;

namespace EssayCoach.Benchmarks;

/// <summary>Figures of the bank with the word "bank", of a class with the word "class", of its results with the word "results", of a tutor with the word "tutor", of reviewing with the word "review", else what BenchmarkDotNet is asked for.</summary>
internal static class Program
{
    private static async Task Main(string[] args)
    {
        if (args is ["bank", ..])
        {
            BankFigures.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 10_000);
        }
        else if (args is ["class", ..])
        {
            await ClassFigures.RunAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 200, args.ElementAtOrDefault(2));
        }
        else if (args is ["results", ..])
        {
            await ResultsFigures.RunAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 300, args.ElementAtOrDefault(2));
        }
        else if (args is ["tutor", ..])
        {
            await TutorFigures.RunAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 10_000, args.ElementAtOrDefault(2));
        }
        else if (args is ["review", ..])
        {
            await ReviewFigures.RunAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100, args.ElementAtOrDefault(2));
        }
        else
        {
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        }
    }
}
